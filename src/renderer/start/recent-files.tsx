import { X } from 'lucide-react';
import type { RecentFile } from '#shared/ipc/contract.ts';
import { documents, useLanguage, useSession, useT } from '../session/use-session.ts';
import { IconButton } from '../ui/button.tsx';

/** Files that were open before, the latest first. */
export function RecentFiles() {
  const t = useT();
  const recent = useSession((state) => state.app?.recent) ?? [];
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent" className="start-heading">
        {t('start.recent')}
      </h2>
      {recent.length === 0 ? (
        <p className="start-empty">{t('start.recent.none')}</p>
      ) : (
        <ul className="recent">
          {recent.map((file) => (
            <Recent key={file.path} file={file} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Recent({ file }: { readonly file: RecentFile }) {
  const t = useT();
  const language = useLanguage();
  const waiting = useSession((state) => state.waiting);
  return (
    <li className="recent-row">
      <button
        type="button"
        className="recent-file"
        disabled={waiting || !file.exists}
        onClick={() => void documents.open(file.path)}
      >
        <strong>{file.title || file.name}</strong>
        <span>
          {file.exists ? day(file.openedAt, language) : t('start.recent.gone')} · {file.path}
        </span>
      </button>
      <IconButton
        label={t('start.recent.forget', { name: file.title || file.name })}
        onPress={() => void documents.forget(file.path)}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </li>
  );
}

/** A day and time as people of the language write them. */
export function day(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
