import { describe, expect, it } from 'vitest';
import { documentOf } from '#shared/document/document.ts';
import { KIND_NAMES, type Kind } from './kind.ts';
import { type AnyRecord, createRecord, forget, KINDS, type RecordOf, recordSchema, referencesOf } from './registry.ts';
import { find, ofKind, roadmapOf } from './select.ts';

/** Ids that a new record still lacks: an action's stage, a link's ends. */
const COMPLETION: Partial<Record<string, object>> = {
  action: { stage: 'stage-1' },
  link: { from: 'goal-1', to: 'goal-2' },
};

const complete = (kind: (typeof KIND_NAMES)[number]): AnyRecord =>
  recordSchema.parse({ ...createRecord(kind, `${kind}-9`), ...COMPLETION[kind] });

describe.each(KIND_NAMES)('the kind %s', (name) => {
  it('makes complete records with defaults', () => {
    expect(complete(name)).toMatchObject({ id: `${name}-9`, kind: name });
  });

  it('refuses a field that it does not know', () => {
    const parsed = recordSchema.safeParse({ ...complete(name), colour: 'red' });
    expect(parsed.error?.issues[0]?.code).toBe('unrecognized_keys');
  });

  it('is named in both languages', () => {
    expect(KINDS[name].label.ja).not.toBe('');
    expect(KINDS[name].label.en).not.toBe('');
  });

  it('names records only of kinds that there are', () => {
    for (const reference of referencesOf(name, complete(name))) {
      for (const kind of reference.to) expect(KIND_NAMES).toContain(kind);
    }
  });
});

describe('forgetting', () => {
  it('clears what names a record that goes', () => {
    const goal: RecordOf['goal'] = {
      ...createRecord('goal', 'goal-1'),
      stage: 'stage-1',
      segments: ['segment-1', 'segment-2'],
    };
    expect(forget('goal', goal, new Set(['stage-1', 'segment-1']))).toMatchObject({
      stage: null,
      segments: ['segment-2'],
    });
  });

  it('takes an action along with its stage and a link with either end', () => {
    expect(
      forget('action', { ...createRecord('action', 'action-1'), stage: 'stage-1' }, new Set(['stage-1'])),
    ).toBeNull();
    expect(
      forget('link', { id: 'link-1', kind: 'link', from: 'goal-1', to: 'goal-2' }, new Set(['goal-2'])),
    ).toBeNull();
  });

  it('drops a profile that would widen to everybody when its last segment goes', () => {
    const roadmap = createRecord('roadmap', 'roadmap');
    const profile = { id: 'p', label: {}, segments: ['segment-1'], stages: [], groupWeights: {} };
    const rest = forget(
      'roadmap',
      { ...roadmap, score: { ...roadmap.score, profiles: [profile] } },
      new Set(['segment-1']),
    );
    expect(rest?.score.profiles).toEqual([]);
  });

  it('leaves no reference to what is gone, whatever the kind', () => {
    const gone = new Set(['stage-1', 'segment-1', 'touchpoint-1', 'resource-1', 'action-1', 'goal-1', 'indicator-1']);
    const naming: Record<string, object> = {
      stakeholder: { segments: ['segment-1'] },
      value: { segments: ['segment-1'] },
      goal: { stage: 'stage-1', segments: ['segment-1'] },
      touchpoint: { stage: 'stage-1', resource: 'resource-1', segments: ['segment-1'] },
      action: { stage: 'stage-2', touchpoint: 'touchpoint-1', segments: ['segment-1'] },
      indicator: { action: 'action-1', stage: 'stage-1', alert: { field: 'indicator-1', op: 'missing' } },
      feedback: { touchpoint: 'touchpoint-1' },
    };
    for (const name of KIND_NAMES) {
      const record = recordSchema.parse({ ...complete(name), ...naming[name] });
      const rest = forget(record.kind, record, gone);
      const left = rest === null ? [] : referencesOf(rest.kind, rest).map((reference) => reference.id);
      expect(
        left.filter((id) => gone.has(id)),
        name,
      ).toEqual([]);
    }
  });
});

describe('selecting', () => {
  const later = { ...createRecord('stage', 'stage-1'), order: 'a1' };
  const earlier = { ...createRecord('stage', 'stage-2'), order: 'a0' };
  const document = documentOf<AnyRecord>([createRecord('roadmap', 'roadmap'), later, earlier]);

  it('gives the records of a kind in their order', () => {
    expect(ofKind(document, 'stage').map((stage) => stage.id)).toEqual(['stage-2', 'stage-1']);
    expect(ofKind(document, 'goal')).toEqual([]);
  });

  it('finds a record only under its own kind', () => {
    expect(find(document, 'stage', 'stage-1')).toEqual(later);
    expect(find(document, 'goal', 'stage-1')).toBeUndefined();
    expect(find(document, 'stage', null)).toBeUndefined();
    expect(roadmapOf(document).id).toBe('roadmap');
  });
});

describe('the registry', () => {
  it('files every kind under its own name', () => {
    for (const name of KIND_NAMES) {
      const kind: Pick<Kind<AnyRecord>, 'name'> = KINDS[name];
      expect(kind.name).toBe(name);
    }
  });
});
