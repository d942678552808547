import { NOTES_MIME } from '../session/notes-mime.ts';

/** Gives a drag the notes' ids, and their words for whatever else it is dropped on. */
export function writeNotes(transfer: DataTransfer, ids: readonly string[], words: string): void {
  transfer.setData(NOTES_MIME, JSON.stringify(ids));
  transfer.setData('text/plain', words);
  transfer.effectAllowed = 'copyMove';
}
