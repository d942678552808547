import { CircleCheck } from 'lucide-react';
import { useT } from '../session/use-session.ts';
import type { Exported } from './export-state.ts';
import { Losses } from './losses.tsx';

/** Where the export went, what is in it, and what is left to do by hand. */
export function ExportResult({ exported }: { readonly exported: Exported }) {
  const t = useT();
  return (
    <div className="export-result">
      <p className="export-fine" role="status">
        <CircleCheck size={16} aria-hidden />
        <output className="export-path">{exported.folder}</output>
      </p>
      <p className="export-quiet">{t('exports.done.about')}</p>
      <Losses losses={exported.losses} none={t('exports.losses.none.done')} />
      <p className="export-subhead">{t('exports.files', { count: exported.files.length })}</p>
      <ul className="export-files">
        {exported.files.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </div>
  );
}
