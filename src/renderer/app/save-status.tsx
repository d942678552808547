import { Check, Clock, FilePlus2, GitCompareArrows, TriangleAlert } from 'lucide-react';
import { said } from '#shared/i18n/translate.ts';
import { documents, openDialog, useLanguage, useSession, useT } from '../session/use-session.ts';

const ICONS = {
  saved: Check,
  pending: Clock,
  untitled: FilePlus2,
  failed: TriangleAlert,
  conflict: GitCompareArrows,
} as const;

/** Where the words are: a shape and a sentence, and what can be done about it. */
export function SaveStatus() {
  const t = useT();
  const language = useLanguage();
  const save = useSession((state) => state.saveState);
  const path = useSession((state) => state.opened?.path ?? null);
  const Icon = ICONS[save.state];
  const text = (
    <>
      <Icon size={14} aria-hidden />
      {t(`app.save.${save.state}`)}
    </>
  );
  const className = `save-status save-${save.state}`;
  if (save.state === 'saved' || save.state === 'pending') {
    return (
      <span className={className} title={path ?? undefined} data-save-state={save.state}>
        {text}
      </span>
    );
  }
  const act = () => (save.state === 'conflict' ? openDialog({ name: 'conflict' }) : void documents.saveAs());
  const why = save.state === 'untitled' ? undefined : said(save.error.message, language);
  return (
    <button type="button" className={className} title={why} onClick={act} data-save-state={save.state}>
      {text}
    </button>
  );
}
