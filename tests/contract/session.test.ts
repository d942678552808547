import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDocument } from '#main/document-store/port.ts';
import { answer } from '#main/ipc/answer.ts';
import { type Bridge, clientOver } from '#renderer/ipc/client.ts';
import { wordsOf } from '#renderer/session/refused.ts';
import { Session } from '#renderer/session/session.ts';
import type { Command } from '#shared/commands/registry.ts';
import { newId, seededRandom } from '#shared/core/id.ts';
import { ok, type Result } from '#shared/core/result.ts';
import { CONTRACT } from '#shared/ipc/contract.ts';
import { type Desk, documentIn, retitle, setDesk, sure, titleIn } from './desk.ts';
import { listed, roadmapWith } from './roadmaps.ts';

/** The window's session against the real store, with what crosses the wire cloned and parsed as it is in the app. */
let desk: Desk;
let open: OpenDocument;
let session: Session;
/** True while nobody answers, as when the main process hangs. */
let isDeaf: boolean;

beforeEach(async () => {
  desk = setDesk();
  isDeaf = false;
  open = sure(await desk.library().createUntitled(roadmapWith(3).records.values()));
  session = new Session(clientOver(bridgeTo(() => open)));
  session.adopt(open.opened());
});
afterEach(() => desk.clear());

function bridgeTo(document: () => OpenDocument): Bridge {
  const fault = (channel: string, thrown: unknown) => {
    throw new Error(`${channel} failed`, { cause: thrown });
  };
  return {
    async invoke(channel, payload) {
      const sent: unknown = structuredClone(payload);
      if (isDeaf) throw new Error('no answer');
      if (channel === 'document.commit') {
        const { input } = CONTRACT['document.commit'];
        return structuredClone(
          await answer({ channel, input, handle: (commit) => document().commit(commit) }, sent, fault),
        );
      }
      const { input } = CONTRACT['document.reload'];
      return structuredClone(await answer({ channel, input, handle: () => ok(document().opened()) }, sent, fault));
    },
    on: () => () => {},
  };
}

const elsewhere = {
  code: 'document.open-elsewhere',
  message: { ja: '別のウィンドウで開いています。', en: 'Open in another window.' },
  remedy: { ja: 'そちらを閉じてください。', en: 'Close it there.' },
};
const rename = (id: string, title: string): Command => ({
  type: 'record.change',
  ids: [id],
  fields: { title: { ja: title } },
});
const titleOf = (id: string) => {
  const record = session.state.document.records.get(id);
  return record?.kind === 'goal' ? record.title.ja : undefined;
};
const expectAgreement = () => {
  expect(listed(session.state.document)).toEqual(listed(documentIn(open)));
  expect(session.state.revision).toBe(open.opened().revision);
  expect(session.state.pending).toBe(0);
};

describe('an edit', () => {
  it('is shown at once, and acknowledged without being asked for again', async () => {
    sure(session.dispatch(rename('goal-1', '売上を上げる')));
    expect(titleOf('goal-1')).toBe('売上を上げる');
    expect(session.state.pending).toBe(1);
    await session.settled();
    expectAgreement();
  });

  it('that decides nothing is no step and is not sent', async () => {
    sure(session.dispatch(rename('goal-1', '同じ')));
    await session.settled();
    sure(session.dispatch(rename('goal-1', '同じ')));
    expect(session.state.history.undo).toHaveLength(1);
    expect(session.state.pending).toBe(0);
  });

  it('that a rule refuses changes nothing and says why', () => {
    const before = session.state.document;
    const refused = session.dispatch({ type: 'link.add', id: 'link-1', from: 'stage-1', to: 'goal-1' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'link.not-joinable' } });
    expect(session.state.document).toBe(before);
  });

  it('is not made in a document that can only be read', () => {
    const error = elsewhere;
    session.adopt({ ...open.opened(), readOnly: error });
    expect(session.dispatch(rename('goal-1', '書けない'))).toMatchObject({
      error: { code: 'document.open-elsewhere' },
    });
    expect(session.undo()).toMatchObject({ ok: true });
    expect(titleOf('goal-1')).toBe('ゴール 1');
  });

  it('follows the one before it without waiting, and all arrive in order', async () => {
    for (let count = 1; count <= 200; count += 1) sure(session.dispatch(rename('goal-2', `案${count}`)));
    expect(session.state.pending).toBe(200);
    await session.settled();
    expectAgreement();
    expect(titleOf('goal-2')).toBe('案200');
    expect(open.opened().history.undo).toHaveLength(200);
  });
});

describe('undo and redo', () => {
  it('go the same way as every edit, and the store keeps the same tape', async () => {
    sure(session.dispatch(rename('goal-1', '一')));
    sure(session.dispatch(rename('goal-1', '二')));
    sure(session.undo());
    expect(titleOf('goal-1')).toBe('一');
    sure(session.undo());
    sure(session.redo());
    await session.settled();
    expectAgreement();
    expect(open.opened().history).toEqual(session.state.history);
  });

  it('survive closing and opening again', async () => {
    sure(session.dispatch(rename('goal-1', '変更後')));
    await session.settled();
    await open.close();
    const library = desk.library();
    const [copy] = await library.recoverable();
    open = sure(await library.openRecoverable(copy?.workingId ?? ''));
    session.adopt(open.opened());
    expect(titleOf('goal-1')).toBe('変更後');
    sure(session.undo());
    await session.settled();
    expect(titleOf('goal-1')).toBe('ゴール 1');
    expectAgreement();
  });

  it('leave nothing selected that is gone', () => {
    sure(session.dispatch({ type: 'record.add', id: 'goal-9', kind: 'goal', fields: {} }));
    session.store.setState({ selection: ['goal-9', 'goal-1'], editing: { id: 'goal-9', field: 'title' } });
    sure(session.undo());
    expect(session.state.selection).toEqual(['goal-1']);
    expect(session.state.editing).toBeNull();
  });

  it('with everything else at random always end where the store is', async () => {
    const random = seededRandom(20261);
    const pick = (count: number) => (random(1)[0] ?? 0) % count;
    for (let turn = 0; turn < 150; turn += 1) {
      const goals = [...session.state.document.records.values()].filter(({ kind }) => kind === 'goal');
      const one = goals[pick(Math.max(1, goals.length))]?.id;
      const choice = pick(6);
      if (choice === 0) session.dispatch({ type: 'record.add', id: newId('goal', random), kind: 'goal', fields: {} });
      else if (choice === 1 && one !== undefined) session.dispatch({ type: 'record.remove', ids: [one] });
      else if (choice === 2) session.undo();
      else if (choice === 3) session.redo();
      else if (one !== undefined) session.dispatch(rename(one, `題${turn}`));
      if (pick(8) === 0) await session.settled();
    }
    await session.settled();
    expectAgreement();
    expect(open.opened().history).toEqual(session.state.history);
    expect(session.state.refused).toEqual([]);
  });
});

describe('an edit that the store refuses', () => {
  /** Another hand changes the stored document behind the window's back. */
  async function refuseTwo(): Promise<void> {
    retitle(open, 'changed elsewhere');
    sure(session.dispatch(rename('goal-2', '残したい言葉')));
    sure(session.dispatch(rename('goal-2', 'その続き')));
    await session.settled();
    await until(() => titleIn(session.state.document) === 'changed elsewhere');
  }

  it('takes those that follow along; the window shows what is stored and keeps the words', async () => {
    await refuseTwo();
    expectAgreement();
    expect(titleOf('goal-2')).toBe('ゴール 2');
    expect(session.state.refused.map(({ edit, error }) => [wordsOf(edit.patch), error.code])).toEqual([
      [['残したい言葉'], 'document.stale'],
      [['その続き'], 'document.stale'],
    ]);
    expect(session.state.dialog).toEqual({ name: 'refused' });
  });

  it('can be made again on top of what is stored', async () => {
    await refuseTwo();
    session.retryRefused();
    await session.settled();
    expectAgreement();
    expect(titleOf('goal-2')).toBe('その続き');
    expect(titleIn(session.state.document)).toBe('changed elsewhere');
    expect(session.state.refused).toEqual([]);
  });

  it('leaves the window able to go on', async () => {
    await refuseTwo();
    sure(session.dispatch(rename('goal-3', '続き')));
    await session.settled();
    expectAgreement();
  });
});

describe('a main process that does not answer', () => {
  it('costs no words: the edit is kept and said', async () => {
    isDeaf = true;
    sure(session.dispatch(rename('goal-1', '届かない')));
    await session.settled();
    await until(() => session.state.notices.length > 0);
    expect(session.state.refused.map(({ edit, error }) => [wordsOf(edit.patch), error.code])).toEqual([
      [['届かない'], 'ipc.unanswered'],
    ]);
  });

  it('or answers nonsense, is told apart from a proper refusal', async () => {
    const client = clientOver({ invoke: async () => ({ ok: true, data: { revision: 'one' } }), on: () => () => {} });
    const commit = { documentId: 'a', baseRevision: 0, patch: { added: {}, updated: {}, removed: {} }, label: 'x' };
    const said: Result<unknown> = await client.call('document.commit', { ...commit, mode: 'do' });
    expect(said).toMatchObject({ ok: false, error: { code: 'ipc.malformed' } });
  });
});

/** Waits for something that follows in a moment. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}
