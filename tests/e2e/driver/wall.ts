import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../build/project.ts';

/** What stood on the wall of the workshop, as a text to paste. */
export function wallNotes(): string {
  return readFileSync(join(ROOT, 'tests/fixtures/workshop-notes.ja.md'), 'utf8');
}
