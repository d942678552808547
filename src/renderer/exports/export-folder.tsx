import { FolderOpen } from 'lucide-react';
import { useId } from 'react';
import { useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { chooseFolder } from './export-state.ts';

/** Where the export goes: beside the document, or wherever the user says. */
export function ExportFolder({ folder }: { readonly folder: string | null }) {
  const t = useT();
  const label = useId();
  return (
    <div className="export-folder" title={t('exports.folder.about')}>
      <span className="export-quiet" id={label}>
        {t('exports.folder')}
      </span>
      <output className={folder === null ? 'export-quiet' : 'export-path'} aria-labelledby={label} title={folder ?? ''}>
        {folder ?? t('exports.folder.none')}
      </output>
      <Button look="quiet" onPress={() => void chooseFolder()}>
        <FolderOpen size={14} aria-hidden />
        {t(folder === null ? 'exports.folder.choose' : 'exports.folder.change')}
      </Button>
    </div>
  );
}
