import { I18nProvider } from 'react-aria-components';
import { useSession } from '../session/use-session.ts';
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
  const isReady = useSession((state) => state.app !== null);
  const isOpen = useSession((state) => state.opened !== null);
  return (
    <I18nProvider locale={language}>
      <CrashShield>
        {isOpen ? <Workspace /> : isReady ? <StartScreen /> : null}
        <Dialogs />
      </CrashShield>
      <Notices />
      <LiveRegion />
    </I18nProvider>
  );
}
