import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '#shared/ipc/contract.ts';
import { client } from '../ipc/client.ts';

/** Hears what is chosen in the menu bar for as long as the component is on screen. */
export function useMenuCommand(listener: (command: MenuCommand) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => client.on('menu.command', ({ command }) => hear(command)), []);
}
