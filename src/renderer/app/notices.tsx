import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { said } from '#shared/i18n/translate.ts';
import { dismiss, type Notice, useLanguage, useSession, useT } from '../session/use-session.ts';
import { IconButton } from '../ui/button.tsx';
import './notices.css';

/** Messages that stay until they are read: what happened, what is safe, what to do next. */
export function Notices() {
  const t = useT();
  const notices = useSession((state) => state.notices);
  return (
    // Above dialogs too: what goes wrong in one must be heard and read there.
    <section className="notices" aria-label={t('app.notices')} data-react-aria-top-layer="true">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const t = useT();
  return (
    <div className={`notice ${'error' in notice ? 'notice-error' : ''}`} role={'error' in notice ? 'alert' : 'status'}>
      {'error' in notice ? <TriangleAlert size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
      <div className="notice-text">{'error' in notice ? <ErrorText notice={notice} /> : <p>{notice.text}</p>}</div>
      <IconButton label={t('app.notice.dismiss')} onPress={() => dismiss(notice.id)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

function ErrorText({ notice: { error } }: { readonly notice: Extract<Notice, { error: unknown }> }) {
  const t = useT();
  const language = useLanguage();
  const isOpen = useSession((state) => state.opened !== null);
  return (
    <>
      <p className="notice-what">{said(error.message, language)}</p>
      {/* Only files have a place that means something to the reader; ids of records do not. */}
      {isFileError(error.code) && error.place !== undefined && <p className="notice-place">{error.place}</p>}
      {isFileError(error.code) && isOpen && <p>{t('app.save.failed.notice')}</p>}
      <p>{said(error.remedy, language)}</p>
    </>
  );
}

function isFileError(code: string): boolean {
  return code.startsWith('file.') || code.startsWith('import.');
}
