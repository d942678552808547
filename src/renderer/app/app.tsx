import { I18nProvider } from 'react-aria-components';
import { type SessionState, useSession } from '../session/use-session.ts';
import { StartScreen } from '../start/start-screen.tsx';
import { useAppearance } from './appearance.ts';
import { useCommands } from './commands.ts';
import { CrashShield } from './crash-shield.tsx';
import { Dialogs } from './dialogs.tsx';
import { useLeaving } from './leaving.ts';
import { LiveRegion } from './live-region.tsx';
import { Notices } from './notices.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Workspace } from './workspace.tsx';

/** The window: the start screen, or an open roadmap; what may stand in front of either. */
export function App() {
  const language = useAppearance();
  useCommands();
  useShortcuts();
  useLeaving();
  const screen = useSession(screenOf);
  return (
    <I18nProvider locale={language}>
      <CrashShield>
        {screen === 'roadmap' && <Workspace />}
        {screen === 'start' && <StartScreen />}
        <Dialogs />
      </CrashShield>
      <Notices />
      <LiveRegion />
    </I18nProvider>
  );
}

/** While the file that the window was made for is on its way, the window stays as empty as it is. */
function screenOf({ app, opened }: SessionState): 'roadmap' | 'start' | 'nothing' {
  if (opened !== null) return 'roadmap';
  return app === null || app.open !== null ? 'nothing' : 'start';
}
