import { CircleCheck } from 'lucide-react';
import { said } from '#shared/i18n/translate.ts';
import type { Compiled } from '#shared/score/compile/compile.ts';
import { useLanguage, useT } from '../session/use-session.ts';
import { Diagnostics } from './diagnostics.tsx';
import { Losses } from './losses.tsx';
import type { Preview } from './preview.ts';

/** What will be written: problems first, then the model in numbers, the losses and the files. */
export function ExportPreview({ compiled, preview }: { readonly compiled: Compiled; readonly preview: Preview }) {
  const t = useT();
  const language = useLanguage();
  const { model, diagnostics } = compiled;
  return (
    <div className="export-preview">
      <section className="export-part">
        <h3 className="heading">{t('exports.problems')}</h3>
        {diagnostics.length === 0 ? (
          <p className="export-fine">
            <CircleCheck size={14} aria-hidden />
            {t('exports.problems.none')}
          </p>
        ) : (
          <Diagnostics diagnostics={diagnostics} />
        )}
      </section>
      {model !== null && (
        <section className="export-part" aria-live="polite">
          <h3 className="heading">{t('exports.preview')}</h3>
          <p>
            {t('exports.model', {
              measures: new Set(
                model.profiles.flatMap(({ groups }) => groups.flatMap((group) => group.measures.map(({ id }) => id))),
              ).size,
              profiles: model.profiles.length,
              triggers: model.triggers.length,
            })}
          </p>
          {preview.state === 'working' && <p className="export-quiet">{t('exports.preview.working')}</p>}
          {preview.state === 'refused' && (
            <p className="field-error">
              {said(preview.error.message, language)} {said(preview.error.remedy, language)}
            </p>
          )}
          {preview.state === 'ready' && (
            <>
              <Losses losses={preview.bundle.losses} none={t('exports.losses.none')} />
              <p className="export-subhead">{t('exports.files', { count: preview.bundle.files.length })}</p>
              <ul className="export-files">
                {preview.bundle.files.map(({ path }) => (
                  <li key={path}>{path}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </div>
  );
}
