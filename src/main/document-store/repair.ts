import { documentOf } from '#shared/document/document.ts';
import { violations } from '#shared/kinds/invariants.ts';
import {
  type AnyRecord,
  createRecord,
  forget,
  isKind,
  type RoadmapDocument,
  referencesOf,
} from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';

type Records = ReadonlyMap<string, AnyRecord>;

/** A whole document from the records that are left of a damaged one: what cannot stand without a lost record goes too. */
export function repaired(found: Iterable<AnyRecord>): RoadmapDocument {
  let records: Records = withRoadmap(new Map(Array.from(found, (record) => [record.id, record])));
  // Each round takes away a record, or every name of one, so this ends.
  for (;;) {
    const gone = new Set([...records.values()].flatMap((record) => namesOfLost(record, records)));
    if (gone.size > 0) {
      records = withoutNames(records, gone);
      continue;
    }
    const document = documentOf(records.values());
    const [broken] = violations(document);
    if (broken === undefined) return document;
    const fewer = without(records, broken.code, broken.place?.split(' › ')[0] ?? ROADMAP_ID);
    if (fewer.size === records.size && broken.place?.startsWith(ROADMAP_ID) !== true)
      return documentOf(withRoadmap(new Map()).values());
    records = fewer;
  }
}

/** Exactly one roadmap record, a new one where it was lost, with score settings that the indicators can stand in. */
function withRoadmap(records: Records): Records {
  const others = [...records.values()].filter((record) => record.kind !== 'roadmap' && record.id !== ROADMAP_ID);
  const found = records.get(ROADMAP_ID);
  const roadmap = isKind(found, 'roadmap') ? found : createRecord('roadmap', ROADMAP_ID);
  const { groups, profiles } = roadmap.score;
  const placed = others.map((record) => {
    if (record.kind !== 'indicator') return record;
    const group = groups.some(({ id }) => id === record.group) ? record.group : (groups[0]?.id ?? record.group);
    return { ...record, group, profiles: record.profiles.filter((id) => profiles.some((one) => one.id === id)) };
  });
  return new Map([roadmap, ...placed].map((record) => [record.id, record]));
}

function namesOfLost(record: AnyRecord, records: Records): string[] {
  return referencesOf(record.kind, record)
    .filter(({ id, to }) => !to.some((kind) => kind === records.get(id)?.kind))
    .map(({ id }) => id);
}

function withoutNames(records: Records, gone: ReadonlySet<string>): Records {
  const left = [...records.values()].flatMap((record) => forget(record.kind, record, gone) ?? []);
  return new Map(left.map((record) => [record.id, record]));
}

/** Without the record that breaks a rule; of links in a circle, one goes. A roadmap that breaks one starts afresh. */
function without(records: Records, code: string, id: string): Records {
  const link = [...records.values()].find((record) => isKind(record, 'link') && record.from === id);
  const out = code === 'link.loop' && link !== undefined ? link.id : id;
  const left = new Map([...records].filter(([key]) => key !== out));
  return withRoadmap(left);
}
