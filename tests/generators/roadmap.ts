import fc from 'fast-check';
import { type Command, decide } from '#shared/commands/registry.ts';
import { documentOf } from '#shared/document/document.ts';
import { apply } from '#shared/document/patch.ts';
import { KIND_NAMES } from '#shared/kinds/kind.ts';
import { createRecord, type RoadmapDocument, type RoadmapPatch } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';

/** A document with nothing but its roadmap record. */
export function blank(): RoadmapDocument {
  return documentOf([createRecord('roadmap', ROADMAP_ID)]);
}

/** The patch of a command that has to work. */
export function patchOf(document: RoadmapDocument, command: Command): RoadmapPatch {
  const decided = decide(document, command);
  if (!decided.ok) throw new Error(`${command.type}: ${decided.error.code} ${decided.error.place ?? ''}`);
  return decided.value;
}

/** The document after a patch that has to fit. */
export function patched(document: RoadmapDocument, patch: RoadmapPatch): RoadmapDocument {
  const after = apply(document, patch);
  if (!after.ok) throw new Error(`${after.error.code} ${after.error.place ?? ''}`);
  return after.value;
}

/** The document after commands that have to work. */
export function edited(document: RoadmapDocument, ...commands: readonly Command[]): RoadmapDocument {
  return commands.reduce((current, command) => patched(current, patchOf(current, command)), document);
}

/** The records of a document, in the order of their ids, to compare documents by. */
export function recordsOf(document: RoadmapDocument): unknown[] {
  return [...document.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Two groups of customers, two stages, one card of each kind in the first stage, linked as the method links them, and two
 * notes. Ids tell what they are.
 */
export function smallRoadmap(): RoadmapDocument {
  return edited(
    blank(),
    { type: 'record.add', id: 'seg-a', kind: 'segment', fields: { title: { ja: '任せたい' }, key: 'A' } },
    { type: 'record.add', id: 'seg-b', kind: 'segment', fields: { title: { ja: '自走したい' }, key: 'B' } },
    {
      type: 'record.add',
      id: 'stage-1',
      kind: 'stage',
      fields: { title: { ja: '導入' }, span: { ja: 'キックオフ〜' } },
    },
    { type: 'record.add', id: 'stage-2', kind: 'stage', fields: { title: { ja: '活用' } } },
    { type: 'record.add', id: 'outcome-1', kind: 'outcome', fields: { title: { ja: '継続' } } },
    {
      type: 'record.add',
      id: 'goal-1',
      kind: 'goal',
      fields: { title: { ja: '読める' }, stage: 'stage-1', segments: ['seg-b'] },
    },
    { type: 'record.add', id: 'touch-1', kind: 'touchpoint', fields: { title: { ja: '画面' }, stage: 'stage-1' } },
    {
      type: 'record.add',
      id: 'act-1',
      kind: 'action',
      fields: { title: { ja: '設定会' }, when: { ja: 'タグがない' }, stage: 'stage-1', touchpoint: 'touch-1' },
    },
    {
      type: 'record.add',
      id: 'ind-1',
      kind: 'indicator',
      fields: { title: { ja: 'タグ' }, action: 'act-1', stage: 'stage-1', alert: { field: 'ind-1', op: 'missing' } },
    },
    { type: 'link.add', id: 'link-1', from: 'act-1', to: 'goal-1' },
    { type: 'link.add', id: 'link-2', from: 'goal-1', to: 'outcome-1' },
    {
      type: 'note.paste',
      notes: [
        { id: 'note-1', text: '2週間ログインがない → メールを送る', heading: '' },
        { id: 'note-2', text: 'あとで考える', heading: '' },
      ],
    },
  );
}

const id = fc.integer({ min: 0, max: 40 }).map((number) => `x${number}`);
const known = fc.constantFrom(
  'stage-1',
  'stage-2',
  'seg-a',
  'goal-1',
  'act-1',
  'ind-1',
  'touch-1',
  'note-1',
  'roadmap',
);
const someId = fc.oneof({ weight: 3, arbitrary: id }, { weight: 2, arbitrary: known });
const ids = fc.uniqueArray(someId, { minLength: 1, maxLength: 4 });
const stage = fc.oneof(someId, fc.constantFrom('stage-1', 'stage-2', null));
const text = fc.record({ ja: fc.constantFrom('導入', '活用 → 定着', 'グループA「x」: y', 'KGI', '') });
const place = fc.oneof(fc.constant(null), fc.record({ before: someId }), fc.record({ after: someId }));
const kind = fc.constantFrom(...KIND_NAMES.filter((name) => name !== 'roadmap' && name !== 'link'));
const sortedKind = fc.constantFrom(
  ...KIND_NAMES.filter((name) => name !== 'roadmap' && name !== 'link' && name !== 'note'),
);
const fields = fc.record(
  {
    title: text,
    stage,
    segments: fc.uniqueArray(someId, { maxLength: 2 }),
    action: fc.oneof(someId, fc.constant(null)),
    touchpoint: fc.oneof(someId, fc.constant(null)),
  },
  { requiredKeys: ['title'] },
);
const sorted = fc.record(
  { kind: sortedKind, stage, segments: fc.uniqueArray(someId, { maxLength: 1 }) },
  { requiredKeys: [] },
);

/**
 * Any command, sensible or not: ids come from a small pool, so that commands meet each other, name what is not there and
 * what is of another kind, and take ids twice.
 */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('record.add' as const),
    id,
    kind,
    fields: fc.oneof(fields, fc.record({ title: text })),
    place,
  }),
  fc.record({
    type: fc.constant('record.add' as const),
    id,
    kind: fc.constantFrom('stage' as const, 'goal' as const, 'segment' as const),
    fields: fc.record({ title: text }),
    place,
  }),
  fc.record({ type: fc.constant('record.change' as const), ids, fields }),
  fc.record({ type: fc.constant('record.remove' as const), ids }),
  fc.record({ type: fc.constant('record.move' as const), ids, stage, place }),
  fc.record({ type: fc.constant('record.move' as const), ids, place }),
  fc.record({
    type: fc.constant('record.duplicate' as const),
    copies: fc.array(fc.record({ from: someId, id }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('stage.remove' as const),
    id: someId,
    cards: fc.oneof(fc.constantFrom('park' as const, 'delete' as const), fc.record({ move: someId })),
  }),
  fc.record({ type: fc.constant('stage.merge' as const), from: someId, into: someId }),
  fc.record({
    type: fc.constant('stage.split' as const),
    id: someId,
    newId: id,
    title: text,
    cards: fc.uniqueArray(someId, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('link.add' as const), id, from: someId, to: someId }),
  fc.record({ type: fc.constant('link.remove' as const), from: someId, to: someId }),
  fc.record({
    type: fc.constant('note.paste' as const),
    notes: fc.array(
      fc.record({ id, text: text.map(({ ja }) => ja), heading: fc.constantFrom('', 'ステージ', 'いつ') }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  }),
  fc.record({
    type: fc.constant('note.sort' as const),
    items: fc.array(fc.record({ note: someId, id, candidateId: id, taskId: id }), { minLength: 1, maxLength: 3 }),
    to: sorted,
  }),
);
