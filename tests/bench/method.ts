import { MemoryStore } from '#main/document-store/memory-store.ts';
import { answer } from '#main/ipc/answer.ts';
import { clientOver } from '#renderer/ipc/client.ts';
import { Session } from '#renderer/session/session.ts';
import { type Command, decide } from '#shared/commands/registry.ts';
import { apply } from '#shared/document/patch.ts';
import { CONTRACT } from '#shared/ipc/contract.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { checkDocument } from '#shared/method/registry.ts';
import type { Measurement } from './measurement.ts';
import { actionsOf, CARDS, sure, thousandCards } from './roadmap.ts';
import { inTurn } from './rounds.ts';

const EDITS = 100;

/** What reading and editing the document costs by itself: no disk, no second process, no screen. */
export async function method(): Promise<Measurement[]> {
  const document = thousandCards();
  const records = [...document.records.values()];
  const commands = titlesFor(actionsOf(document).map(({ id }) => id));
  let session = sessionOn(records);
  let kept: unknown;
  const time = await inTurn(
    {
      check: {
        run: () => {
          kept = checkDocument(document);
        },
      },
      json: {
        run: () => {
          kept = JSON.stringify(records);
        },
      },
      decide: {
        run: () => {
          let now = document;
          for (const command of commands) now = sure(apply(now, sure(decide(now, command))));
          kept = now;
        },
      },
      session: {
        prepare: () => {
          session = sessionOn(records);
        },
        run: () => {
          for (const command of commands) sure(session.dispatch(command));
          return session.settled();
        },
      },
      copy: {
        run: () => {
          for (let edit = 0; edit < EDITS; edit += 1) kept = new Map(document.records);
        },
      },
    },
    30,
  );
  const { pending, refused, revision } = session.state;
  if (kept === undefined || pending > 0 || refused.length > 0 || revision !== EDITS) {
    throw new Error('the edits were not all acknowledged');
  }
  const copy = { against: 'copying the map of records', baseline: time.median('copy') / EDITS } as const;
  const base = { of: 'method', unit: 'ms', goal: null } as const;
  return [
    {
      ...base,
      name: `checking a document of ${CARDS} cards`,
      measured: time.median('check'),
      against: 'JSON.stringify of its records',
      baseline: time.median('json'),
    },
    { ...base, name: 'decide and apply, one edit', measured: time.median('decide') / EDITS, ...copy },
    { ...base, name: 'dispatch to acknowledged, in memory', measured: time.median('session') / EDITS, ...copy },
  ];
}

function titlesFor(ids: readonly string[]): Command[] {
  return Array.from({ length: EDITS }, (_, edit) => ({
    type: 'record.change',
    ids: [ids[edit % ids.length] ?? ''],
    fields: { title: { ja: `アクション、第${edit}版` } },
  }));
}

/** A window's session over the real contract and a store in memory. */
function sessionOn(records: readonly AnyRecord[]): Session {
  const store = new MemoryStore('bench', records);
  const { input } = CONTRACT['document.commit'];
  const commit = {
    channel: 'document.commit',
    input,
    handle: (edit: ReturnType<typeof input.parse>) => store.commit(edit),
  };
  const session = new Session(
    clientOver({
      invoke: (_channel, payload) => answer(commit, payload, (_name, fault) => console.error(fault)),
      on: () => () => {},
    }),
  );
  session.adopt({
    documentId: 'bench',
    path: null,
    name: null,
    revision: 0,
    records: [...records],
    history: { undo: [], redo: [] },
    readOnly: null,
    saveState: { state: 'untitled' },
  });
  return session;
}
