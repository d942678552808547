import { useEffect } from 'react';
import type { MenuCommand } from '#shared/ipc/contract.ts';
import { session } from '../session/use-session.ts';
import { isComposing } from '../ui/ime.ts';
import { run } from './commands.ts';
import { goToRegion } from './regions.ts';
import { commitTyping, ownsUndo } from './typing.ts';
import { showView, VIEWS } from './view.ts';

/** Keys that the window answers itself; the menu bar shows the same ones, and what is handled here never reaches it. */
const KEYS: readonly { readonly key: string; readonly shift: boolean; readonly command: MenuCommand }[] = [
  { key: 'z', shift: false, command: 'undo' },
  { key: 'z', shift: true, command: 'redo' },
  { key: 'y', shift: false, command: 'redo' },
  { key: 's', shift: false, command: 'save' },
  { key: 's', shift: true, command: 'saveAs' },
  { key: 'e', shift: false, command: 'export' },
  { key: 'd', shift: false, command: 'duplicate' },
  { key: '/', shift: false, command: 'shortcuts' },
];

export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', answer);
    return () => window.removeEventListener('keydown', answer);
  }, []);
}

function answer(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return;
  if (event.key === 'F6') {
    if (session.state.dialog === null) goToRegion(event.shiftKey ? -1 : 1);
    event.preventDefault();
    return;
  }
  const mac = session.state.app?.platform === 'mac';
  const held = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!held || event.altKey) return;
  const view = event.shiftKey ? undefined : VIEWS[Number(event.key) - 1];
  if (view !== undefined) {
    event.preventDefault();
    if (session.state.dialog === null) {
      commitTyping();
      showView(view);
    }
    return;
  }
  const found = KEYS.find(({ key, shift }) => key === event.key.toLowerCase() && shift === event.shiftKey);
  if (found === undefined) return;
  if ((found.command === 'undo' || found.command === 'redo') && ownsUndo()) return;
  event.preventDefault();
  if (session.state.dialog === null) run(found.command);
}
