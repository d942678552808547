import { lazy, Suspense } from 'react';
import { closeDialog, useT } from '../session/use-session.ts';
import { Dialog } from '../ui/dialog.tsx';

/** The targets come with the first export and not with the start of the window. */
const Exporting = lazy(() => import('./exporting.tsx'));

/** Exports the health score to a target, with a look at the losses before anything is written. */
export function ExportDialog() {
  const t = useT();
  return (
    <Suspense
      fallback={
        <Dialog title={t('exports.title')} size="wide" onClose={closeDialog}>
          <p role="status">{t('exports.preview.working')}</p>
        </Dialog>
      }
    >
      <Exporting />
    </Suspense>
  );
}
