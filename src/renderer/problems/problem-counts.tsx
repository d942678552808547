import { SEVERITIES } from '#shared/method/finding.ts';
import { openDialog, useT } from '../session/use-session.ts';
import './problems.css';
import { SeveritySign } from './severity-sign.tsx';
import { countsOf, useFindings } from './use-findings.ts';

/** Counts of findings, always in sight; they open the list. */
export function ProblemCounts() {
  const t = useT();
  const counts = countsOf(useFindings());
  return (
    <button type="button" className="footer-button problem-counts" onClick={() => openDialog({ name: 'problems' })}>
      <span className="unseen">{t('problems.open', counts)}</span>
      {SEVERITIES.filter((severity) => severity !== 'error' || counts.error > 0).map((severity) => (
        <span key={severity} className="problem-count" aria-hidden>
          <SeveritySign severity={severity} />
          {counts[severity]}
        </span>
      ))}
    </button>
  );
}
