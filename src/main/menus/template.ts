import type { MenuItemConstructorOptions } from 'electron';
import { LANGUAGES, type Language } from '#shared/core/text.ts';
import { type MessageKey, translator } from '#shared/i18n/translate.ts';
import { type MenuCommand, type Settings, THEMES } from '#shared/ipc/contract.ts';

export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly settings: Settings;
  readonly recent: readonly { readonly path: string; readonly name: string }[];
  /** Reload and the developer tools, which a packaged app does not show. */
  readonly tools: readonly MenuItemConstructorOptions['role'][];
}

/** What choosing an item does. */
export interface MenuActions {
  command(command: MenuCommand): void;
  openFile(path: string): void;
  change(settings: Partial<Settings>): void;
}

type Items = MenuItemConstructorOptions[];

/**
 * The whole menu bar in one language.
 *
 * A key that a text field understands itself (Ctrl+Z in a name) reaches the field first; the menu hears of it only where
 * the page has no use for it. On macOS the menu is asked first, and the window passes Undo on to a field that has the focus.
 */
export function menuTemplate(state: MenuState, actions: MenuActions): Items {
  const item = commandItems(state.settings.language, actions);
  const t = translator(state.settings.language);
  const mac = state.platform === 'darwin';
  return [
    ...(mac ? [appMenu(t)] : []),
    { label: t('menu.file'), submenu: fileMenu(state, actions, item) },
    { label: t('menu.edit'), submenu: editMenu(state, item) },
    { label: t('menu.view'), submenu: viewMenu(state, actions, item) },
    { label: t('menu.window'), role: 'windowMenu', submenu: windowMenu(mac, t) },
    { label: t('menu.help'), role: 'help', submenu: helpMenu(mac, t, item) },
  ];
}

type ItemOf = (command: MenuCommand, accelerator?: string) => MenuItemConstructorOptions;

function commandItems(language: Language, actions: MenuActions): ItemOf {
  const t = translator(language);
  return (command, accelerator) => ({
    id: command,
    label: t(`menu.${command}`),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.command(command),
  });
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

function appMenu(t: (key: MessageKey) => string): MenuItemConstructorOptions {
  return {
    label: 'Waymark',
    submenu: [
      { role: 'about', label: t('menu.about') },
      SEPARATOR,
      { role: 'services', label: t('menu.services') },
      SEPARATOR,
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.unhide') },
      SEPARATOR,
      { role: 'quit', label: t('menu.quit') },
    ],
  };
}

function fileMenu(state: MenuState, actions: MenuActions, item: ItemOf): Items {
  const t = translator(state.settings.language);
  const recent: Items = state.recent.map(({ path, name }) => ({
    label: shown(name),
    click: () => actions.openFile(path),
  }));
  return [
    item('new', 'CmdOrCtrl+N'),
    item('open', 'CmdOrCtrl+O'),
    {
      label: t('menu.recent'),
      submenu: recent.length > 0 ? recent : [{ label: t('menu.noRecent'), enabled: false }],
    },
    item('import', 'CmdOrCtrl+Shift+I'),
    SEPARATOR,
    item('save', 'CmdOrCtrl+S'),
    item('saveAs', 'CmdOrCtrl+Shift+S'),
    item('saveTextCopy'),
    item('export', 'CmdOrCtrl+E'),
    SEPARATOR,
    item('close', 'CmdOrCtrl+W'),
    ...(state.platform === 'darwin' ? [] : [SEPARATOR, { role: 'quit', label: t('menu.quit') } as const]),
  ];
}

function editMenu(state: MenuState, item: ItemOf): Items {
  const t = translator(state.settings.language);
  return [
    item('undo', 'CmdOrCtrl+Z'),
    item('redo', state.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
    SEPARATOR,
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') },
    SEPARATOR,
    item('duplicate', 'CmdOrCtrl+D'),
    // No key here: Delete belongs to the text field or the card that has the focus.
    item('delete'),
  ];
}

function viewMenu(state: MenuState, actions: MenuActions, item: ItemOf): Items {
  const { language, theme } = state.settings;
  const t = translator(language);
  return [
    item('zoomIn', 'CmdOrCtrl+Plus'),
    // The same key without Shift, as browsers have it.
    {
      label: t('menu.zoomIn'),
      visible: false,
      acceleratorWorksWhenHidden: true,
      accelerator: 'CmdOrCtrl+=',
      click: () => actions.command('zoomIn'),
    },
    item('zoomOut', 'CmdOrCtrl+-'),
    item('zoomFit', 'CmdOrCtrl+0'),
    SEPARATOR,
    {
      label: t('menu.theme'),
      submenu: THEMES.map((choice) => ({
        id: `theme-${choice}`,
        label: t(`menu.theme.${choice}`),
        type: 'radio',
        checked: choice === theme,
        click: () => actions.change({ theme: choice }),
      })),
    },
    {
      // Both names of the menu, so that whoever is lost in the other language finds the way back.
      label: language === 'ja' ? `${t('menu.language')} / Language` : `${t('menu.language')} / 言語`,
      submenu: LANGUAGES.map((choice) => ({
        id: `language-${choice}`,
        label: NAMES[choice],
        type: 'radio',
        checked: choice === language,
        click: () => actions.change({ language: choice }),
      })),
    },
    SEPARATOR,
    { role: 'togglefullscreen', label: t('menu.fullScreen') },
    ...state.tools.map((role): MenuItemConstructorOptions => {
      const label = role === 'reload' ? t('menu.reload') : t('menu.devTools');
      return role === undefined ? SEPARATOR : { role, label };
    }),
  ];
}

const NAMES: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

function windowMenu(mac: boolean, t: (key: MessageKey) => string): Items {
  const minimize: MenuItemConstructorOptions = { role: 'minimize', label: t('menu.minimize') };
  if (!mac) return [minimize];
  return [
    minimize,
    { role: 'zoom', label: t('menu.zoomWindow') },
    SEPARATOR,
    { role: 'front', label: t('menu.front') },
  ];
}

function helpMenu(mac: boolean, t: (key: MessageKey) => string, item: ItemOf): Items {
  const about: Items = mac ? [] : [SEPARATOR, { role: 'about', label: t('menu.about') }];
  return [item('shortcuts', 'CmdOrCtrl+/'), ...about];
}

/** Windows and Linux take `&` for the mark of an access key. */
function shown(name: string): string {
  return name.replaceAll('&', '&&');
}
