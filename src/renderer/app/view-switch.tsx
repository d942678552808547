import { useSession, useT } from '../session/use-session.ts';
import { showView, useView, VIEWS } from './view.ts';
import './view-switch.css';

/** The views of the roadmap side by side; each has a key of its own. */
export function ViewSwitch() {
  const t = useT();
  const current = useView();
  const mac = useSession((state) => state.app?.platform === 'mac');
  return (
    <nav className="views" aria-label={t('app.views')}>
      {VIEWS.map((view, index) => (
        <button
          key={view}
          type="button"
          className="view"
          aria-current={view === current ? 'page' : undefined}
          title={`${mac ? '⌘' : 'Ctrl+'}${index + 1}`}
          onClick={() => showView(view)}
        >
          {t(`app.view.${view}`)}
        </button>
      ))}
    </nav>
  );
}
