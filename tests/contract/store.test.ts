import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { newDatabase } from '#main/document-store/contents.ts';
import { workingDatabase } from '#main/document-store/database.ts';
import { MemoryStore } from '#main/document-store/memory-store.ts';
import type { Commit, WritableDocument } from '#main/document-store/port.ts';
import { SqliteStore } from '#main/document-store/sqlite-store.ts';
import { documentOf } from '#shared/document/document.ts';
import { apply, difference, reverse } from '#shared/document/patch.ts';
import { createRecord, type RoadmapDocument, type RoadmapPatch } from '#shared/kinds/registry.ts';
import { changed, listed, retitled, roadmaps, roadmapWith, without } from './roadmaps.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A store under test; `reopen` gives what another process would read. */
interface Opened {
  readonly store: WritableDocument;
  reopen(): WritableDocument;
}

const ID = '7d9f3b62-6f0e-4c6a-9a68-0b1f6c0f9d11';

function inMemory(document: RoadmapDocument): Opened {
  const store = new MemoryStore(ID, document.records.values());
  return { store, reopen: () => store };
}

let files = 0;

function inSqlite(document: RoadmapDocument): Opened {
  files += 1;
  const path = join(folder, `${files}.waymark`);
  const image = newDatabase(document, ID);
  image.prepare('VACUUM INTO ?').run(path);
  image.close();
  let db = workingDatabase(path, 0);
  const open = () => {
    const store = SqliteStore.open(db, path);
    if (!store.ok) throw new Error(store.error.code);
    return store.value;
  };
  return {
    store: open(),
    reopen: () => {
      db.close();
      db = workingDatabase(path, 0);
      return open();
    },
  };
}

const edit = (store: WritableDocument, patch: RoadmapPatch, mode: Commit['mode'] = 'do') =>
  store.commit({ baseRevision: store.read().revision, patch, label: 'card.edit', mode });

/** Commits that must be taken. */
function committed(store: WritableDocument, patch: RoadmapPatch, mode: Commit['mode'] = 'do'): void {
  const result = edit(store, patch, mode);
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.place}`);
}

describe.each([
  ['in memory', inMemory],
  ['in SQLite', inSqlite],
])('a document store %s', (_name, open) => {
  it('begins at revision 0 with nothing to undo', () => {
    const { store } = open(roadmapWith(2));
    expect(store.read()).toMatchObject({ revision: 0, history: { undo: [], redo: [] } });
    expect(listed(store.read().document)).toEqual(listed(roadmapWith(2)));
    expect(store.documentId).toBe(ID);
  });

  it('keeps an acknowledged edit, and says at which revision', () => {
    const { store, reopen } = open(roadmapWith(2));
    const patch = retitled(store.read().document, 'goal-1', 'Renewed');
    expect(edit(store, patch)).toEqual({ ok: true, value: { revision: 1 } });
    const again = reopen().read();
    expect(again.revision).toBe(1);
    expect(again.document.records.get('goal-1')).toMatchObject({ title: { en: 'Renewed' } });
    expect(again.history.undo).toEqual([{ label: 'card.edit', patch }]);
  });

  it('refuses an edit that was made for another revision', () => {
    const { store } = open(roadmapWith(2));
    const { document } = store.read();
    committed(store, retitled(document, 'goal-1', 'first'));
    const late = { baseRevision: 0, patch: retitled(document, 'goal-2', 'late'), label: 'x', mode: 'do' } as const;
    expect(store.commit(late)).toMatchObject({ ok: false, error: { code: 'document.stale' } });
    expect(store.read().document.records.get('goal-2')).toMatchObject({ title: { en: 'Goal 2' } });
  });

  it('refuses an edit whose from-side is not what is stored, whole', () => {
    const { store, reopen } = open(roadmapWith(2));
    const other = roadmapWith(3);
    const patch = {
      ...retitled(other, 'goal-1', 'fits'),
      removed: without(other, 'goal-3').removed,
    };
    expect(edit(store, patch)).toMatchObject({ ok: false, error: { code: 'document.stale', place: 'goal-3' } });
    expect(listed(reopen().read().document)).toEqual(listed(roadmapWith(2)));
  });

  it('refuses an edit that breaks an invariant, and names the record', () => {
    const { store, reopen } = open(roadmapWith(1));
    const { document } = store.read();
    const astray = changed(document, { ...createRecord('action', 'action-1'), stage: 'stage-9' });
    expect(edit(store, astray)).toMatchObject({
      ok: false,
      error: { code: 'document.dangling', place: 'action-1 › stage' },
    });
    expect(edit(store, without(document, 'roadmap'))).toMatchObject({ error: { code: 'document.no-roadmap' } });
    expect(reopen().read().revision).toBe(0);
  });

  it('refuses a patch that calls a record by two names', () => {
    const { store } = open(roadmapWith(1));
    const goal = createRecord('goal', 'goal-7');
    const patch = { added: { 'goal-8': goal }, updated: {}, removed: {} };
    expect(edit(store, patch)).toMatchObject({ ok: false, error: { code: 'document.malformed-patch' } });
  });

  it('takes undo and redo down the same path, and remembers the tape on reopening', () => {
    const { store, reopen } = open(roadmapWith(1));
    const first = retitled(store.read().document, 'goal-1', 'one');
    committed(store, first);
    const second = retitled(store.read().document, 'goal-1', 'two');
    committed(store, second);
    committed(store, reverse(second), 'undo');
    const again = reopen();
    expect(again.read().history).toEqual({
      undo: [{ label: 'card.edit', patch: first }],
      redo: [{ label: 'card.edit', patch: second }],
    });
    committed(again, second, 'redo');
    expect(again.read()).toMatchObject({ revision: 4, history: { redo: [] } });
    expect(again.read().document.records.get('goal-1')).toMatchObject({ title: { en: 'two' } });
  });

  it('refuses an undo of anything but the last step', () => {
    const { store } = open(roadmapWith(2));
    const first = retitled(store.read().document, 'goal-1', 'one');
    expect(edit(store, reverse(first), 'undo')).toMatchObject({ ok: false, error: { code: 'document.stale' } });
    committed(store, first);
    committed(store, retitled(store.read().document, 'goal-2', 'two'));
    expect(edit(store, reverse(first), 'undo')).toMatchObject({ ok: false, error: { code: 'document.stale' } });
  });

  it('gives back any document it was taken to, whatever the way there', () => {
    fc.assert(
      fc.property(fc.array(roadmaps, { minLength: 2, maxLength: 4 }), ([start, ...rest]) => {
        const { store, reopen } = open(start ?? documentOf([]));
        for (const next of rest) committed(store, difference(store.read().document, next));
        const again = reopen().read();
        expect(listed(again.document)).toEqual(listed(rest.at(-1) ?? documentOf([])));
        const back = again.history.undo.reduceRight((document, { patch }) => {
          const undone = apply(document, reverse(patch));
          if (!undone.ok) throw new Error(undone.error.code);
          return undone.value;
        }, again.document);
        expect(listed(back)).toEqual(listed(start ?? documentOf([])));
      }),
      { numRuns: 40 },
    );
  });
});
