import { ProgressBar } from 'react-aria-components';
import { useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { stopWaiting } from './export-state.ts';

/** While the export is written; most are done before this is read. */
export function Waiting() {
  const t = useT();
  return (
    <div className="export-waiting">
      <ProgressBar isIndeterminate aria-label={t('exports.working')} className="export-bar">
        <span className="export-bar-run" />
      </ProgressBar>
      <p role="status">{t('exports.working')}</p>
      <Button onPress={stopWaiting}>{t('exports.stop')}</Button>
      <p className="export-quiet">{t('exports.stop.about')}</p>
    </div>
  );
}
