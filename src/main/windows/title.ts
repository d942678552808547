import type { MessageKey, Translate } from '#shared/i18n/translate.ts';
import type { SaveState } from '#shared/ipc/contract.ts';

/** What a title bar tells of a document. */
export interface Titled {
  /** The file's name, or null while there is none. */
  readonly name: string | null;
  readonly saveState: SaveState;
  readonly readOnly: boolean;
}

/** `• plan.waymark (cannot save the file) — Waymark`: the dot stands while the file lacks something. */
export function windowTitle(titled: Titled | null, t: Translate): string {
  if (titled === null) return 'Waymark';
  const state = stateKey(titled);
  const name = titled.name ?? t('common.untitled');
  const dot = hasUnsaved(titled) ? '• ' : '';
  return `${dot}${state === null ? name : t('title.state', { name, state: t(state) })} — Waymark`;
}

/** Whether the user's file lacks something that the working copy has. */
export function hasUnsaved({ saveState, readOnly }: Titled): boolean {
  return !readOnly && saveState.state !== 'saved';
}

function stateKey({ saveState, readOnly }: Titled): MessageKey | null {
  if (readOnly) return 'title.readOnly';
  switch (saveState.state) {
    case 'failed':
      return 'title.failed';
    case 'conflict':
      return 'title.conflict';
    case 'untitled':
      return 'title.untitled';
    default:
      return null;
  }
}
