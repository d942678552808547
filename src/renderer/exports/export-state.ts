import { create } from 'zustand';
import type { DomainError } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { TARGETS, type TargetId } from '#shared/export/registry.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { message, notify, session } from '../session/use-session.ts';

export type Exported = Output<'export.run'>;

type Phase =
  | { readonly name: 'choosing' }
  | { readonly name: 'running'; readonly run: number }
  | { readonly name: 'done'; readonly exported: Exported }
  | { readonly name: 'failed'; readonly error: DomainError };

interface ExportState {
  readonly target: TargetId;
  /** What was entered, for each target. */
  readonly options: Readonly<Partial<Record<TargetId, Readonly<Record<string, string>>>>>;
  /** null: the roadmap's own language. */
  readonly language: Language | null;
  /** A folder that the user has chosen; null: beside the document. */
  readonly folder: string | null;
  readonly phase: Phase;
}

/** What the dialog remembers from one export to the next, as long as the window lives. */
export const useExport = create<ExportState>(() => ({
  target: 'xlsx',
  options: {},
  language: null,
  folder: null,
  phase: { name: 'choosing' },
}));

/** The options of a target as its schema takes them: presets where nothing was entered, numbers as numbers. */
export function optionsOf(target: TargetId, entered: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    TARGETS[target].fields.map((field) => {
      const typed = entered[field.key];
      if (field.kind !== 'number') return [field.key, typed ?? field.preset];
      return [field.key, typed === undefined ? field.preset : typed.trim() === '' ? Number.NaN : Number(typed)];
    }),
  );
}

/** The folder of the document's own file; null while it has none. */
export function folderBeside(path: string | null): string | null {
  const folder = path?.replace(/[\\/][^\\/]*$/u, '') ?? '';
  if (folder === '' || folder === path) return null;
  return /^[A-Za-z]:$/u.test(folder) ? `${folder}\\` : folder;
}

/** Asks for a folder; the one it is now where the user cancels. */
export async function chooseFolder(): Promise<string | null> {
  const chosen = await session.client.call('export.chooseFolder', {});
  if (!chosen.ok) useExport.setState({ phase: { name: 'failed', error: chosen.error } });
  else if (chosen.value !== null) useExport.setState({ folder: chosen.value.path });
  return useExport.getState().folder;
}

let runs = 0;

/** Exports what is chosen. Nobody has to wait for the answer: a late one becomes a notice. */
export async function run(folder: string, language: Language): Promise<void> {
  const { opened } = session.state;
  if (opened === null) return;
  runs += 1;
  const mine = runs;
  useExport.setState({ phase: { name: 'running', run: mine } });
  await session.settled();
  const { target, options } = useExport.getState();
  const answer = await session.client.call('export.run', {
    documentId: opened.documentId,
    target,
    options: optionsOf(target, options[target] ?? {}),
    language,
    folder,
  });
  const { phase } = useExport.getState();
  const awaited = phase.name === 'running' && phase.run === mine;
  if (!awaited) {
    notify(answer.ok ? message('exports.done.late', { folder: answer.value.folder }) : answer.error);
    return;
  }
  useExport.setState({
    phase: answer.ok ? { name: 'done', exported: answer.value } : { name: 'failed', error: answer.error },
  });
}

/** Back to the choices; what is under way goes on. */
export function stopWaiting(): void {
  useExport.setState({ phase: { name: 'choosing' } });
}

export async function reveal(path: string): Promise<void> {
  const shown = await session.client.call('export.reveal', { path });
  if (!shown.ok) notify(shown.error);
}
