import { beforeEach, describe, expect, it } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { decide } from '#shared/commands/registry.ts';
import { seededRandom } from '#shared/core/id.ts';
import { apply } from '#shared/document/patch.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { find, roadmapOf } from '#shared/kinds/select.ts';
import { changesOf, commandsOf, NO_TRIAL, tried, withGroup, withIndicator } from './trial.ts';

const YES = { type: 'boolean' as const, true: 100, false: 0 };
let author: Author;
let document: RoadmapDocument;
let logins: string;

beforeEach(() => {
  author = new Author('ja', seededRandom(3));
  author.add('segment', { title: { ja: 'A' } });
  logins = author.add('indicator', { scored: true, transform: YES });
  document = author.document;
});

function kept(before: RoadmapDocument, trial: typeof NO_TRIAL): RoadmapDocument {
  return commandsOf(before, trial).reduce((state, command) => {
    const decided = decide(state, command);
    if (!decided.ok) throw new Error(decided.error.message.en);
    const applied = apply(state, decided.value);
    if (!applied.ok) throw new Error(applied.error.message.en);
    return applied.value;
  }, before);
}

describe('what is tried', () => {
  it('leaves the roadmap alone and shows it as it would be', () => {
    const trial = withIndicator(NO_TRIAL, logins, { weight: 3 });
    expect(find(tried(document, trial), 'indicator', logins)?.weight).toBe(3);
    expect(find(document, 'indicator', logins)?.weight).toBe(1);
  });

  it('counts as changed only where it differs', () => {
    const heavier = withIndicator(NO_TRIAL, logins, { weight: 3, transform: { ...YES, false: 20 } });
    const trial = withGroup(heavier, { profile: 'default', group: 'outcome', weight: 60 });
    expect(changesOf(document, trial)).toEqual({ weights: 2, thresholds: 1, missing: 0 });
    const back = withIndicator(NO_TRIAL, logins, { weight: 1 });
    expect(changesOf(document, back)).toEqual({ weights: 0, thresholds: 0, missing: 0 });
    expect(tried(document, back)).toBe(document);
    expect(commandsOf(document, back)).toEqual([]);
  });

  it('becomes the roadmap by ordinary edits', () => {
    const missing = { policy: 'score' as const, score: 40 };
    const heavier = withIndicator(NO_TRIAL, logins, { weight: 2, missing });
    const trial = withGroup(heavier, { profile: 'default', group: 'process', weight: 55 });
    const after = kept(document, trial);
    expect(after.records).toEqual(tried(document, trial).records);
    expect(changesOf(after, trial)).toEqual({ weights: 0, thresholds: 0, missing: 0 });
  });

  it('changes the weight that a profile sets itself, and otherwise the one of all', () => {
    const { score } = roadmapOf(document);
    const profile = { label: { ja: 'p' }, segments: [], stages: [] };
    author.change('roadmap', ROADMAP_ID, {
      score: {
        ...score,
        profiles: [
          { ...profile, id: 'own', groupWeights: { process: 10 } },
          { ...profile, id: 'shared', groupWeights: {} },
        ],
      },
    });
    const own = withGroup(NO_TRIAL, { profile: 'own', group: 'process', weight: 70 });
    expect(roadmapOf(tried(author.document, own)).score.profiles[0]?.groupWeights).toEqual({ process: 70 });
    expect(roadmapOf(tried(author.document, own)).score.groups).toEqual(score.groups);
    const shared = withGroup(NO_TRIAL, { profile: 'shared', group: 'process', weight: 70 });
    expect(roadmapOf(tried(author.document, shared)).score.groups[0]?.weight).toBe(70);
  });

  it('is passed over for an indicator that is gone', () => {
    const trial = withIndicator(NO_TRIAL, 'gone', { weight: 3 });
    expect(tried(document, trial)).toBe(document);
  });
});
