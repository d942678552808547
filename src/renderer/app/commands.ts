import { labelOf } from '#shared/commands/registry.ts';
import { newId } from '#shared/core/id.ts';
import { said } from '#shared/i18n/translate.ts';
import type { MenuCommand } from '#shared/ipc/contract.ts';
import { useMenuCommand } from '../session/menu-command.ts';
import { removeOrAsk } from '../session/removal.ts';
import {
  announce,
  documents,
  message,
  notify,
  openDialog,
  perform,
  redo,
  select,
  session,
  undo,
} from '../session/use-session.ts';
import { commitTyping, ownsUndo } from './typing.ts';

/** What each command of menu and keyboard does in this window; zooming is the board's. */
const COMMANDS: Readonly<Partial<Record<MenuCommand, () => unknown>>> = {
  new: () => documents.create('blank'),
  open: () => documents.choose(),
  import: () => documents.import(),
  save: () => withDocument(() => documents.save()),
  saveAs: () => withDocument(() => documents.saveAs()),
  saveTextCopy: () => withDocument(saveTextCopy),
  export: () => withDocument(() => openDialog({ name: 'export' })),
  close: () => (session.state.opened === null ? window.close() : documents.close()),
  undo: () => step('undo'),
  redo: () => step('redo'),
  delete: () => removeOrAsk(session.state.selection),
  duplicate: () => duplicateSelection(),
  shortcuts: () => openDialog({ name: 'shortcuts' }),
};

/** Runs a command. A step of Undo goes to the field that is being typed in, if there is one; everything else commits it first. */
export function run(command: MenuCommand): void {
  if ((command === 'undo' || command === 'redo') && ownsUndo()) {
    document.execCommand(command);
    return;
  }
  commitTyping();
  COMMANDS[command]?.();
}

/** Runs what is chosen in the menu bar. */
export function useCommands(): void {
  useMenuCommand(run);
}

function withDocument(command: () => unknown): void {
  if (session.state.opened !== null) command();
}

/** One step back or forth; says which. */
export function step(direction: 'undo' | 'redo'): void {
  const { history, settings } = session.state;
  const next = history[direction].at(-1);
  if (next === undefined) return;
  const made = direction === 'undo' ? undo() : redo();
  if (!made.ok) {
    notify(made.error);
    return;
  }
  const label = said(labelOf(next.label), settings.language);
  announce(message(direction === 'undo' ? 'app.undone' : 'app.redone', { step: label }));
}

async function saveTextCopy(): Promise<void> {
  const path = await documents.saveTextCopy();
  if (path !== undefined) notify(message('app.textCopy.done', { path }));
}

function duplicateSelection(): void {
  const { selection, document } = session.state;
  const copies = selection.flatMap((id) => {
    const record = document.records.get(id);
    return record === undefined || record.kind === 'roadmap' || record.kind === 'link'
      ? []
      : [{ from: id, id: newId(record.kind) }];
  });
  if (copies.length > 0 && perform({ type: 'record.duplicate', copies })) select(copies.map(({ id }) => id));
}
