import { type DomainError, domainError } from '#shared/core/result.ts';
import { touched } from '#shared/document/patch.ts';
import type { KindName } from './kind.ts';
import { type AnyRecord, isKind, KINDS, type RoadmapDocument, type RoadmapPatch, referencesOf } from './registry.ts';
import { ROADMAP_ID } from './roadmap/roadmap.ts';
import { ofKind, roadmapOf } from './select.ts';

/** What must hold in every document, whatever edited it. Empty where all is well. */
export function violations(document: RoadmapDocument): DomainError[] {
  if (!isKind(document.records.get(ROADMAP_ID), 'roadmap')) return [withoutRoadmap()];
  const entries = [...document.records];
  return [
    ...settings(document),
    ...entries.flatMap(([id, record]) => (id === record.id ? ofRecord(document, record) : [misplaced(id, record)])),
    ...ofLinks(document),
  ];
}

/**
 * What a patch has broken, looking only where it can have broken something. `after` is the patched document.
 * Gives what `violations(after)` gives, if the document was whole before.
 */
export function violationsOf(after: RoadmapDocument, patch: RoadmapPatch): DomainError[] {
  const ids = touched(patch);
  // Records that go or change their kind break others, and the roadmap's settings reach into every indicator.
  const changesKind = Object.values(patch.updated).some(([from, to]) => from.kind !== to.kind);
  const reaching = changesKind || Object.keys(patch.removed).length > 0 || ids.includes(ROADMAP_ID);
  if (reaching || ids.some((id) => after.records.get(id)?.id !== id)) return violations(after);
  const records = ids.flatMap((id) => after.records.get(id) ?? []);
  return [
    ...records.flatMap((record) => ofRecord(after, record)),
    ...(records.some((record) => record.kind === 'link') ? ofLinks(after) : []),
  ];
}

/** Whether a link may run from one kind to another. */
export function mayJoin(from: KindName, to: KindName): boolean {
  return KINDS[from].linksTo.some((kind) => kind === to);
}

function ofRecord(document: RoadmapDocument, record: AnyRecord): DomainError[] {
  const found: DomainError[] = [];
  for (const { id, to, path } of referencesOf(record.kind, record)) {
    const target = document.records.get(id);
    if (target === undefined || !to.some((kind) => kind === target.kind)) found.push(dangling(record, path, id));
  }
  if (record.kind === 'roadmap' && record.id !== ROADMAP_ID) found.push(withoutRoadmap());
  if (record.kind === 'indicator') {
    const { groups, profiles } = roadmapOf(document).score;
    if (!groups.some((group) => group.id === record.group)) found.push(dangling(record, 'group', record.group));
    for (const id of record.profiles) {
      if (!profiles.some((profile) => profile.id === id)) found.push(dangling(record, 'profiles', id));
    }
  }
  return found;
}

function settings(document: RoadmapDocument): DomainError[] {
  const { bands, groups, profiles, overrides } = roadmapOf(document).score;
  const found: DomainError[] = [];
  for (const [path, list] of Object.entries({ bands, groups, profiles, overrides })) {
    const ids = list.map((item) => item.id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      found.push(
        domainError(
          'document.duplicate-id',
          { ja: `識別子「${twice}」が重複しています。`, en: `The id “${twice}” is used twice.` },
          { ja: '一方に別の識別子を付けてください。', en: 'Give one of them another id.' },
          `${ROADMAP_ID} › score.${path}`,
        ),
      );
    }
  }
  return found;
}

function ofLinks(document: RoadmapDocument): DomainError[] {
  const links = ofKind(document, 'link');
  const seen = new Set<string>();
  const found: DomainError[] = [];
  for (const link of links) {
    const from = document.records.get(link.from);
    const to = document.records.get(link.to);
    const key = `${link.from} ${link.to}`;
    if (from !== undefined && to !== undefined && !mayJoin(from.kind, to.kind)) {
      found.push(notJoinable(from.kind, to.kind, link.id));
    }
    if (seen.has(key)) found.push(joinedTwice(link.id));
    seen.add(key);
  }
  const loop = loopIn(links);
  if (loop !== undefined) found.push(inALoop(loop));
  return found;
}

/** The id of a record that leads back to itself along links; cause and effect must not go round. */
function loopIn(links: readonly { readonly from: string; readonly to: string }[]): string | undefined {
  // What nothing leads to cannot be part of a loop; taken away again and again, only loops and what follows them stay.
  const next = Map.groupBy(links, ({ from }) => from);
  const causes = new Map<string, number>();
  for (const { from, to } of links) {
    causes.set(from, causes.get(from) ?? 0);
    causes.set(to, (causes.get(to) ?? 0) + 1);
  }
  const free = [...causes].flatMap(([id, count]) => (count === 0 ? id : []));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    causes.delete(id);
    for (const { to } of next.get(id) ?? []) {
      const left = (causes.get(to) ?? 0) - 1;
      causes.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  // Every record that stays has a cause that stays, so going back long enough leads into a loop.
  const back = new Map(
    links.flatMap(({ from, to }) => (causes.has(from) && causes.has(to) ? [[to, from] as const] : [])),
  );
  let [id] = causes.keys();
  const passed = new Set<string>();
  while (id !== undefined && !passed.has(id)) {
    passed.add(id);
    id = back.get(id);
  }
  return id;
}

export function notJoinable(from: KindName, to: KindName, place: string): DomainError {
  const [a, b] = [KINDS[from].label, KINDS[to].label];
  return domainError(
    'link.not-joinable',
    {
      ja: `${a.ja}から${b.ja}へはつなげません。`,
      en: `A link cannot run from ${a.en.toLowerCase()} to ${b.en.toLowerCase()}.`,
    },
    {
      ja: 'ゴールはゴールか事業成果へ、アクションと顧客接点はゴールへ、指標はアクションへつなぎます。',
      en: 'Link goals to goals or business outcomes, actions and touchpoints to goals, and indicators to actions.',
    },
    place,
  );
}

export function joinedTwice(place: string): DomainError {
  return domainError(
    'link.duplicate',
    { ja: 'この2枚はすでにつながっています。', en: 'These two are linked already.' },
    { ja: 'そのままで問題ありません。', en: 'Nothing needs to be done.' },
    place,
  );
}

export function inALoop(place: string): DomainError {
  return domainError(
    'link.loop',
    {
      ja: 'つなぐと、原因と結果が一周してしまいます。',
      en: 'With this link, cause and effect would go round in a circle.',
    },
    {
      ja: '逆向きのつながりを消すか、別のゴールへつないでください。',
      en: 'Remove the link that leads back, or link to another goal.',
    },
    place,
  );
}

function dangling(record: AnyRecord, path: string, id: string): DomainError {
  return domainError(
    'document.dangling',
    { ja: `「${path}」が指す「${id}」が見つかりません。`, en: `“${path}” names “${id}”, which is not there.` },
    { ja: '存在する項目を選び直してください。', en: 'Choose one that exists.' },
    `${record.id} › ${path}`,
  );
}

function misplaced(id: string, record: AnyRecord): DomainError {
  return domainError(
    'document.misplaced',
    {
      ja: `「${id}」の場所に、別の識別子「${record.id}」の記録が入っています。`,
      en: `The record in the place of “${id}” has another id, “${record.id}”.`,
    },
    { ja: 'バックアップから開いてください。', en: 'Open it from a backup.' },
    id,
  );
}

function withoutRoadmap(): DomainError {
  return domainError(
    'document.no-roadmap',
    { ja: '文書にロードマップの本体がありません。', en: 'The document has no roadmap record.' },
    { ja: 'バックアップから開いてください。', en: 'Open it from a backup.' },
    ROADMAP_ID,
  );
}
