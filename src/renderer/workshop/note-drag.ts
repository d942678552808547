import { z } from 'zod';

/** Notes on their way from the parking lot to the board; only this window's own drags carry it. */
export const NOTES_MIME = 'application/x-waymark-notes';

const idsSchema = z.array(z.string()).min(1);

export function writeNotes(transfer: DataTransfer, ids: readonly string[], words: string): void {
  transfer.setData(NOTES_MIME, JSON.stringify(ids));
  transfer.setData('text/plain', words);
  transfer.effectAllowed = 'copyMove';
}

/** The ids that a drop brings; none where it brings something else. */
export function readNotes(transfer: DataTransfer): readonly string[] {
  const text = transfer.getData(NOTES_MIME);
  if (text === '') return [];
  const parsed = idsSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : [];
}
