/** Notes on their way from the parking lot to the board; only this window's own drags carry it. The board reads it on a drop. */
export const NOTES_MIME = 'application/x-waymark-notes';

/** Gives a drag the notes' ids, and their words for whatever else it is dropped on. */
export function writeNotes(transfer: DataTransfer, ids: readonly string[], words: string): void {
  transfer.setData(NOTES_MIME, JSON.stringify(ids));
  transfer.setData('text/plain', words);
  transfer.effectAllowed = 'copyMove';
}
