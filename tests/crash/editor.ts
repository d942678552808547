/**
 * A process that edits a file as fast as it can and says on stdout which edits were acknowledged, to be killed at any moment.
 * Arguments: data folder, file, milliseconds after which the file follows an edit.
 */
import { writeSync } from 'node:fs';
import { setImmediate as pause } from 'node:timers/promises';
import { openLibrary } from '#main/document-store/library.ts';
import { documentOf } from '#shared/document/document.ts';
import { difference } from '#shared/document/patch.ts';
import { createRecord } from '#shared/kinds/registry.ts';

const [, , folder = '', path = '', delay = '0'] = process.argv;
const library = openLibrary({ folder, delay: Number(delay), announce: () => {} });
const opened = await library.openFile(path);
if (!opened.ok) throw new Error(opened.error.code);
const document = opened.value;

for (;;) {
  const { records, revision } = document.opened();
  const number = revision + 1;
  const goal = { ...createRecord('goal', `goal-${number % 50}`), title: { en: `edit ${number}` } };
  const patch = difference(documentOf(records), documentOf([...records, goal]));
  const committed = document.commit({ baseRevision: revision, patch, label: 'card.edit', mode: 'do' });
  if (!committed.ok) throw new Error(committed.error.code);
  // Straight to the pipe: an acknowledgement still in a buffer has not been given.
  writeSync(1, `${committed.value.revision}\n`);
  await pause();
}
