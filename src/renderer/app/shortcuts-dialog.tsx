import type { MessageKey } from '#shared/i18n/translate.ts';
import { closeDialog, useSession, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './choices.css';

/** Keys as on Windows and Linux; `Mod` is Ctrl there and ⌘ on a Mac. */
const SHORTCUTS: readonly { readonly title: MessageKey; readonly keys: readonly (readonly [string, MessageKey])[] }[] =
  [
    {
      title: 'app.shortcuts.everywhere',
      keys: [
        ['F6', 'app.shortcut.regions'],
        ['Mod+1', 'app.shortcut.board'],
        ['Mod+2', 'app.shortcut.scores'],
        ['Mod+Z', 'common.undo'],
        ['Mod+Shift+Z', 'common.redo'],
        ['Mod+S', 'menu.save'],
        ['Mod+E', 'app.export'],
        ['Mod+D', 'menu.duplicate'],
        ['Mod+/', 'app.shortcuts'],
      ],
    },
    {
      title: 'app.shortcuts.board',
      keys: [
        ['Enter', 'app.shortcut.sibling'],
        ['Tab', 'app.shortcut.layer'],
        ['Shift+Tab', 'app.shortcut.up'],
        ['F2', 'app.shortcut.edit'],
        ['← ↑ → ↓', 'app.shortcut.move'],
        ['Alt+← ↑ → ↓', 'app.shortcut.reorder'],
        ['L', 'app.shortcut.link'],
        ['Delete', 'app.shortcut.delete'],
        ['Esc', 'app.shortcut.leave'],
      ],
    },
    {
      title: 'app.shortcuts.fields',
      keys: [
        ['Enter', 'app.shortcut.commit'],
        ['Mod+Enter', 'app.shortcut.commitLines'],
        ['Esc', 'app.shortcut.revert'],
      ],
    },
  ];

export function ShortcutsDialog() {
  const t = useT();
  const mac = useSession((state) => state.app?.platform === 'mac');
  return (
    <Dialog
      title={t('app.shortcuts')}
      isRead
      onClose={closeDialog}
      actions={
        <Button look="primary" autoFocus onPress={closeDialog}>
          {t('common.close')}
        </Button>
      }
    >
      {SHORTCUTS.map(({ title, keys }) => (
        <section key={title}>
          <h3 className="heading">{t(title)}</h3>
          <dl className="keys">
            {keys.map(([combination, meaning]) => (
              <Shortcut key={combination} keys={forPlatform(combination, mac)} meaning={t(meaning)} />
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function Shortcut({ keys, meaning }: { readonly keys: readonly string[]; readonly meaning: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{meaning}</dd>
    </>
  );
}

function forPlatform(combination: string, mac: boolean): string[] {
  const names = mac ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' } : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
  return combination.split('+').map((key) => new Map(Object.entries(names)).get(key) ?? key);
}
