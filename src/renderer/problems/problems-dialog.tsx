import { said } from '#shared/i18n/translate.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { type Finding, type QuickFix, SEVERITIES, type Severity } from '#shared/method/finding.ts';
import {
  announce,
  closeDialog,
  message,
  select,
  session,
  useLanguage,
  useSession,
  useT,
} from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './problems.css';
import { SeveritySign } from './severity-sign.tsx';
import { useFindings } from './use-findings.ts';

/** So many of a severity are drawn; a longer list is a number. */
const MOST = 100;

/** The method's findings by severity, each with its why, a way to the card, and a quick fix where there is one. */
export function ProblemsDialog() {
  const t = useT();
  const findings = useFindings();
  return (
    <Dialog
      title={t('problems.title')}
      onClose={closeDialog}
      size="wide"
      isRead
      actions={
        <Button look="primary" onPress={closeDialog}>
          {t('common.close')}
        </Button>
      }
    >
      {findings.length === 0 && <p>{t('problems.none')}</p>}
      {SEVERITIES.map((severity) => (
        <Severities key={severity} severity={severity} findings={findings.filter((one) => one.severity === severity)} />
      ))}
    </Dialog>
  );
}

function Severities({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  const t = useT();
  const language = useLanguage();
  if (findings.length === 0) return null;
  const byCode = Map.groupBy(findings.slice(0, MOST), (finding) => finding.code);
  return (
    <section className="problems">
      <h3 className="heading">{t(`problems.${severity}`)}</h3>
      {[...byCode].map(([code, places]) => (
        <div key={code} className="problem" data-code={code}>
          <SeveritySign severity={severity} />
          <div>
            <ul>
              {places.map((place) => (
                <Problem key={`${place.records.join(' ')} ${place.message.en}`} finding={place} />
              ))}
            </ul>
            {/* The why is the same for all of them, so it is said once. */}
            <p>{places[0] === undefined ? '' : said(places[0].why, language)}</p>
          </div>
        </div>
      ))}
      {findings.length > MOST && <p>{t('problems.more', { count: findings.length - MOST })}</p>}
    </section>
  );
}

function Problem({ finding: { records, message: words, fix } }: { readonly finding: Finding }) {
  const t = useT();
  const language = useLanguage();
  const readOnly = useSession((state) => state.readOnly !== null);
  const [first] = records;
  return (
    <li>
      <span className="problem-words">{said(words, language)}</span>
      {first !== undefined && first !== ROADMAP_ID && (
        <Button
          look="quiet"
          onPress={() => {
            select([first]);
            closeDialog();
          }}
        >
          {t('problems.show')}
        </Button>
      )}
      {fix !== undefined && !readOnly && (
        <Button look="plain" onPress={() => mend(fix, said(fix.label, language))}>
          {said(fix.label, language)}
        </Button>
      )}
    </li>
  );
}

function mend(fix: QuickFix, what: string): void {
  if (session.mend(fix.commands)) announce(message('problems.mended', { what }));
}
