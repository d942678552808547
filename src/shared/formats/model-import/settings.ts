import { canonicalJson } from '#shared/core/json.ts';
import { textIn } from '#shared/core/text.ts';
import { DEFAULT_SCORE, type ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { categoryOf, type Group, type ScoreModel, UNKNOWN_BAND } from '#shared/score/model.ts';
import { groupKey } from './cards.ts';
import { type Listed, merged } from './common-order.ts';
import { Ids } from './names.ts';

/** Score settings to be; segments, stages and fields are still called as in the model. */
export interface PlannedSettings {
  readonly score: ScoreSettings;
  /** Id of a profile's group. */
  groupOf(profile: number, group: Group): string;
  /** Ids of profiles by their places; empty where it is all of them. */
  profilesOf(places: readonly number[]): string[];
}

export function planSettings(model: ScoreModel): PlannedSettings {
  const write = (value: string) => textIn(model.locale, value);
  const profileIds = new Ids().takeAll(
    model.profiles.map(({ id }) => id),
    'profile',
  );
  const profilesOf = (places: readonly number[]) =>
    places.length === model.profiles.length ? [] : places.flatMap((place) => profileIds[place] ?? []);

  const groups = merged(
    model.profiles.map((profile) => profile.groups),
    groupKey,
  );
  const groupIds = new Ids().takeAll(
    groups.map(({ value }) => value.id),
    'group',
  );
  const overrides = merged(
    model.profiles.map((profile) => profile.overrides),
    (override) => canonicalJson(override),
  );
  const overrideIds = new Ids().takeAll(
    overrides.map(({ value }) => value.id),
    'override',
  );
  const bandIds = new Ids(UNKNOWN_BAND).takeAll(
    model.bands.map(({ id }) => id),
    'band',
  );

  const score: ScoreSettings = {
    ...DEFAULT_SCORE,
    modelId: modelIdOf(model.id),
    minCoverage: model.minCoverage,
    bands: model.bands.map((band, index) => ({ id: bandIds[index] ?? '', label: write(band.label), from: band.from })),
    groups: groups.map(({ value }, index) => ({
      id: groupIds[index] ?? '',
      category: categoryOf(value),
      label: write(value.label),
      weight: value.weight,
    })),
    profiles: model.profiles.map((profile, place) => ({
      id: profileIds[place] ?? '',
      label: write(profile.label),
      segments: profile.segments,
      stages: profile.stages,
      groupWeights: ownWeights(profile.groups, place, groups, groupIds),
    })),
    overrides: overrides.map(({ value, lists }, index) => ({
      id: overrideIds[index] ?? '',
      label: write(value.label),
      when: value.when,
      cap: value.cap ?? null,
      floor: value.floor ?? null,
      profiles: profilesOf(lists),
    })),
  };
  return {
    score: score.groups.length === 0 ? { ...score, groups: DEFAULT_SCORE.groups } : score,
    groupOf: (profile, group) => groupIds[placeOf(groups, profile, group)] ?? '',
    profilesOf,
  };
}

/** Weights where a profile departs from the first one that has the group. */
function ownWeights(
  own: readonly Group[],
  profile: number,
  groups: readonly Listed<Group>[],
  ids: readonly string[],
): Record<string, number> {
  return Object.fromEntries(
    own.flatMap((group) => {
      const place = placeOf(groups, profile, group);
      const id = ids[place];
      return id === undefined || groups[place]?.value.weight === group.weight ? [] : [[id, group.weight]];
    }),
  );
}

function placeOf(groups: readonly Listed<Group>[], profile: number, group: Group): number {
  return groups.findIndex(({ value, lists }) => lists.includes(profile) && groupKey(value) === groupKey(group));
}

/** A name that databases take: letters, digits, `_` and `-`, at most 40, beginning with a letter. */
function modelIdOf(id: string): string {
  const clean = id.replace(/[^A-Za-z0-9_-]+/gu, '_').replace(/^[^A-Za-z]+/u, '');
  return clean.slice(0, 40) || DEFAULT_SCORE.modelId;
}
