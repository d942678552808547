import { CircleX, TriangleAlert } from 'lucide-react';
import { said } from '#shared/i18n/translate.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import type { Diagnostic } from '#shared/score/compile/diagnostic.ts';
import { closeDialog, select, useLanguage, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';

/** So many are read; a longer list is a number. */
const MOST = 30;

/** What compiling has to say: errors first, each with its remedy and a way to the record. */
export function Diagnostics({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const t = useT();
  const language = useLanguage();
  const sorted = diagnostics.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <ul className="export-problems">
      {sorted.slice(0, MOST).map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew whenever it changes, and two may be alike
        <li key={`${one.code} ${one.record} ${index}`} data-severity={one.severity}>
          {one.severity === 'error' ? <CircleX size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
          <div>
            <span className="unseen">{t(`exports.problems.${one.severity}`)}: </span>
            {said(one.message, language)} <span className="export-quiet">{said(one.remedy, language)}</span>
            {one.record !== ROADMAP_ID && (
              <Button
                look="quiet"
                onPress={() => {
                  select([one.record]);
                  closeDialog();
                }}
              >
                {t('exports.problems.show')}
              </Button>
            )}
          </div>
        </li>
      ))}
      {sorted.length > MOST && <li>{t('exports.problems.more', { count: sorted.length - MOST })}</li>}
    </ul>
  );
}
