import { openLibrary } from '#main/document-store/library.ts';
import type { Commit } from '#main/document-store/port.ts';
import { CONTRACT } from '#shared/ipc/contract.ts';
import { bareDatabase } from './bare-database.ts';
import { bareEdit, Edits } from './edits.ts';
import { inFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';
import { sure, thousandCards } from './roadmap.ts';
import { inTurn } from './rounds.ts';

const BATCH = 25;
const ROUNDS = 30;

/** What the main process does for one edit, without a window and IPC: the parts of the acknowledged edit. */
export function store(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const document = thousandCards();
    const library = openLibrary({ folder, announce: () => {} });
    const open = sure(await library.createUntitled(document.records.values()));
    const bare = bareDatabase(folder, [...document.records.values()]);
    const edits = new Edits(document);
    const { input } = CONTRACT['document.commit'];
    let due: Commit[] = [];

    const time = await inTurn(
      {
        commit: {
          prepare: () => {
            const { revision } = open.opened();
            due = Array.from({ length: BATCH }, (_, index) => edits.next(revision + index));
          },
          run: () => {
            for (const commit of due) sure(open.commit(commit));
          },
        },
        parse: {
          run: () => {
            for (const commit of due) input.parse({ documentId: 'bench', ...commit });
          },
        },
        transaction: {
          run: () => {
            for (const commit of due) bare.write(bareEdit(commit));
          },
        },
      },
      ROUNDS,
    );
    bare.close();
    await library.close();

    const base = { of: 'store', unit: 'ms', goal: null } as const;
    const transaction = {
      against: 'bare transaction, same durability',
      baseline: time.median('transaction') / BATCH,
    } as const;
    return [
      {
        ...base,
        name: 'commit of one edit, main process alone',
        measured: time.median('commit') / BATCH,
        ...transaction,
      },
      { ...base, name: 'parsing one edit by the contract', measured: time.median('parse') / BATCH, ...transaction },
    ];
  });
}
