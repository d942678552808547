import type { RandomBytes } from '#shared/core/id.ts';
import { err, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { importNotes } from '#shared/formats/notes-import.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { notText } from './faults.ts';

/**
 * A new document whose parking lot holds the lines of a file, whichever of the usual encodings it is in.
 *
 * @param place names the file for messages, as its path
 */
export function documentFromNotes(
  bytes: Uint8Array,
  language: Language,
  random: RandomBytes,
  place: string,
): Result<RoadmapDocument> {
  const text = textOf(bytes);
  return text === null ? err(notText(place)) : importNotes(text, language, random, place);
}

/** UTF-8, or UTF-16 by its mark, or what Japanese editors on Windows wrote for decades. */
function textOf(bytes: Uint8Array): string | null {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // The next encoding may know these bytes.
    }
  }
  return null;
}
