import { app, Menu } from 'electron';
import { type MenuActions, type MenuState, menuTemplate } from './template.ts';

/** Puts the menu bar up anew: after a change of language, theme or recent files. */
export function showMenu(state: Pick<MenuState, 'settings' | 'recent'>, actions: MenuActions): void {
  const tools: MenuState['tools'] = app.isPackaged ? [] : ['reload', 'toggleDevTools'];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ ...state, platform: process.platform, tools }, actions)),
  );
}
