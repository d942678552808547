import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';
import { writeDocumentFile } from '#main/document-store/document-file.ts';
import { openLibrary } from '#main/document-store/library.ts';
import { Edits } from './edits.ts';
import { inFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';
import { CARDS, sure, thousandCards } from './roadmap.ts';
import { inTurn } from './rounds.ts';

/** What the user's file costs: opening it with distrust, and letting it follow an edit, whole. */
export function files(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const document = thousandCards();
    const [edited, opened, plain] = ['edited.waymark', 'opened.waymark', 'plain'].map((name) => join(folder, name));
    if (edited === undefined || opened === undefined || plain === undefined) throw new Error('three paths');
    sure(await writeDocumentFile(edited, document));
    sure(await writeDocumentFile(opened, document));
    const bytes = readFileSync(opened);
    const library = openLibrary({ folder: join(folder, 'data'), announce: () => {} });
    const open = sure(await library.openFile(edited));
    const edits = new Edits(document);
    let reader = sure(await library.openFile(opened));

    const time = await inTurn(
      {
        publish: {
          prepare: () => sure(open.commit(edits.next(open.opened().revision))),
          run: async () => {
            const { state } = await open.save();
            if (state !== 'saved') throw new Error(`the file is ${state}`);
          },
        },
        write: { run: () => writeDurably(plain, bytes) },
        open: {
          prepare: () => reader.close(),
          run: async () => {
            reader = sure(await library.openFile(opened));
          },
        },
        read: { run: () => readBare(opened) },
      },
      15,
    );
    await library.close();

    const base = { of: 'files', unit: 'ms', goal: null } as const;
    return [
      {
        ...base,
        name: `publishing the file, ${CARDS} cards`,
        measured: time.median('publish'),
        against: 'writing its bytes: flush, rename, flush',
        baseline: time.median('write'),
      },
      {
        ...base,
        name: `opening the file, ${CARDS} cards`,
        measured: time.median('open'),
        against: 'reading its rows and their JSON, no checks',
        baseline: time.median('read'),
      },
    ];
  });
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(`${path}.tmp`, 'w');
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.tmp`, path);
  // Windows cannot flush a folder.
  if (process.platform === 'win32') return;
  const parent = openSync(dirname(path), 'r');
  fsyncSync(parent);
  closeSync(parent);
}

const rows = z.array(z.object({ state: z.string() }));

function readBare(path: string): void {
  const db = new BetterSqlite3(path, { readonly: true });
  const states = rows.parse(db.prepare('SELECT state FROM records').all());
  db.close();
  if (states.map(({ state }): unknown => JSON.parse(state)).length < CARDS) throw new Error('rows are missing');
}
