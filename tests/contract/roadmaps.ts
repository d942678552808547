import fc from 'fast-check';
import { ordersBetween } from '#shared/core/order.ts';
import { documentOf } from '#shared/document/document.ts';
import { difference } from '#shared/document/patch.ts';
import { violations } from '#shared/kinds/invariants.ts';
import { KIND_NAMES } from '#shared/kinds/kind.ts';
import { type AnyRecord, createRecord, type RoadmapDocument, type RoadmapPatch } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';

/** A roadmap with one stage and as many goals as asked for. */
export function roadmapWith(goals: number): RoadmapDocument {
  const orders = ordersBetween(null, null, goals);
  return documentOf<AnyRecord>([
    { ...createRecord('roadmap', ROADMAP_ID), title: { ja: 'オンボーディング', en: 'Onboarding' } },
    { ...createRecord('stage', 'stage-1'), title: { ja: '導入' } },
    ...orders.map((order, index) => ({
      ...createRecord('goal', `goal-${index + 1}`),
      order,
      title: { ja: `ゴール ${index + 1}`, en: `Goal ${index + 1}` },
      stage: 'stage-1',
    })),
  ]);
}

/** The patch that gives a goal another title. */
export function retitled(document: RoadmapDocument, id: string, title: string): RoadmapPatch {
  const record = document.records.get(id);
  if (record?.kind !== 'goal') throw new Error(`no goal ${id}`);
  return changed(document, { ...record, title: { ...record.title, en: title } });
}

/** The patch that puts a record in the place of the one with its id, or adds it. */
export function changed(document: RoadmapDocument, record: AnyRecord): RoadmapPatch {
  return difference(document, documentOf([...document.records.values(), record]));
}

export function without(document: RoadmapDocument, id: string): RoadmapPatch {
  return difference(document, documentOf([...document.records.values()].filter((record) => record.id !== id)));
}

/** A document as a list by id, for comparison whatever the order. */
export function listed(document: RoadmapDocument): AnyRecord[] {
  return [...document.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const words = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.isWellFormed());
const text = fc.record({ ja: words, en: words }, { requiredKeys: [] });
const orders = fc.stringMatching(/^a[0-9A-Za-z]{1,3}$/);

/** Whole documents: every reference names a record that is there, links run from goal to goal without a circle. */
export const roadmaps: fc.Arbitrary<RoadmapDocument> = fc
  .record({
    title: text,
    stages: fc.array(fc.record({ title: text, span: text, order: orders }), { maxLength: 4 }),
    goals: fc.array(fc.record({ title: text, success: text, order: orders, agreed: fc.boolean() }), { maxLength: 8 }),
    notes: fc.array(fc.record({ title: text, heading: text, order: orders }), { maxLength: 8 }),
    teamHours: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true })),
    links: fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { selector: String, maxLength: 6 }),
  })
  .map(({ title, stages, goals, notes, teamHours, links }) => {
    const document = documentOf<AnyRecord>([
      { ...createRecord('roadmap', ROADMAP_ID), title, teamHours },
      ...stages.map((stage, index) => ({ ...createRecord('stage', `stage-${index}`), ...stage })),
      ...goals.map((goal, index) => ({
        ...createRecord('goal', `goal-${index}`),
        ...goal,
        stage: stages.length > 0 ? `stage-${index % stages.length}` : null,
      })),
      ...notes.map((note, index) => ({ ...createRecord('note', `note-${index}`), ...note })),
      ...links
        .filter(([from, to]) => from < to && to < goals.length)
        .map(([from, to], index) => ({
          ...createRecord('link', `link-${index}`),
          from: `goal-${from}`,
          to: `goal-${to}`,
        })),
    ]);
    const [broken] = violations(document);
    if (broken !== undefined) throw new Error(`the generator made a broken document: ${broken.code} ${broken.place}`);
    return document;
  });

/** A document in which every kind of record stands. */
export function everyKind(): RoadmapDocument {
  const start = roadmapWith(2);
  const special: readonly AnyRecord[] = [
    {
      ...createRecord('action', 'action-1'),
      stage: 'stage-1',
      when: { ja: '導入から2週間' },
      touchpoint: 'touchpoint-1',
    },
    { ...createRecord('indicator', 'indicator-1'), action: 'action-1', column: 'logins' },
    { ...createRecord('link', 'link-1'), from: 'goal-1', to: 'goal-2' },
  ];
  const there = new Set([...start.records.values(), ...special].map(({ kind }) => kind));
  const others = KIND_NAMES.filter((kind) => !there.has(kind)).map((kind) => createRecord(kind, `${kind}-1`));
  return documentOf([...start.records.values(), ...others, ...special]);
}
