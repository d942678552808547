import { FileText, FolderOpen, ShieldCheck } from 'lucide-react';
import { useRef } from 'react';
import { documents, useSession, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { useFocusTaken } from '../ui/focus-kept.ts';
import { RecentFiles } from './recent-files.tsx';
import { Recoverable } from './recoverable.tsx';
import { Templates } from './templates.tsx';
import './start-screen.css';

/** What a window shows while no roadmap is open: recover, make, open, import. */
export function StartScreen() {
  const t = useT();
  const version = useSession((state) => state.app?.version ?? '');
  const waiting = useSession((state) => state.waiting);
  const place = useRef<HTMLElement>(null);
  useFocusTaken(place);
  return (
    <main ref={place} tabIndex={-1} className="start scrolls" aria-busy={waiting}>
      <div className="start-page">
        <header className="start-head">
          <h1 className="start-name">
            <Waymark />
            Waymark
          </h1>
          <p className="start-lead">{t('start.lead')}</p>
        </header>
        <Recoverable />
        <Templates />
        <div className="start-columns">
          <RecentFiles />
          <section aria-labelledby="start-open" className="start-ways">
            <h2 id="start-open" className="start-heading">
              {t('start.elsewhere')}
            </h2>
            <Button isDisabled={waiting} onPress={() => void documents.choose()}>
              <FolderOpen size={16} aria-hidden />
              {t('start.open')}
            </Button>
            <Button isDisabled={waiting} onPress={() => void documents.import()}>
              <FileText size={16} aria-hidden />
              {t('start.import')}
            </Button>
            <p className="start-hint">{t('start.import.hint')}</p>
          </section>
        </div>
        <footer className="start-foot">
          <ShieldCheck size={14} aria-hidden />
          <span>{t('start.offline')}</span>
          <span className="start-version">{t('start.version', { version })}</span>
          <Languages />
        </footer>
      </div>
      {waiting && (
        <p className="start-waiting" role="status">
          {t('start.waiting')}
        </p>
      )}
    </main>
  );
}

/** The mark: a way that climbs past three posts. */
function Waymark() {
  return (
    <svg className="start-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M4 26C10 26 9 17 15 17S20 8 28 8" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <circle cx="4" cy="26" r="3" />
      <circle cx="15" cy="17" r="3" />
      <circle cx="28" cy="8" r="3" />
    </svg>
  );
}

function Languages() {
  const language = useSession((state) => state.settings.language);
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <Button look="quiet" onPress={() => void documents.changeSettings({ language: other })}>
      <span lang={other}>{other === 'ja' ? '日本語' : 'English'}</span>
    </Button>
  );
}
