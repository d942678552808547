import { ExportDialog } from '../exports/export-dialog.tsx';
import { ProblemsDialog } from '../problems/problems-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { RefusedDialog } from './refused-dialog.tsx';
import { RemoveStageDialog } from './remove-stage-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** Whatever stands in front of the window. */
export function Dialogs() {
  const dialog = useSession((state) => state.dialog);
  switch (dialog?.name) {
    case 'export':
      return <ExportDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'problems':
      return <ProblemsDialog />;
    case 'conflict':
      return <ConflictDialog />;
    case 'refused':
      return <RefusedDialog />;
    case 'removeStage':
      return <RemoveStageDialog stage={dialog.stage} />;
    case undefined:
      return null;
  }
}
