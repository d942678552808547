import { type Account, columnsOf } from '#shared/score/account.ts';
import { dayNumber, dayText } from '#shared/score/calendar.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { EXAMPLE_AS_OF, testAccounts } from '#shared/score/sample.ts';

/** Accounts made from a model, with every date as long ago on `asOf` as it was on the day that they were made for. */
export function samplesFor(model: ScoreModel, asOf: string): Account[] {
  const later = (dayNumber(asOf) ?? 0) - (dayNumber(EXAMPLE_AS_OF) ?? 0);
  const dates = columnsOf(model)
    .filter(({ type }) => type === 'date')
    .map(({ name }) => name);
  return testAccounts(model).map((account) => ({
    ...account,
    ...Object.fromEntries(dates.map((name) => [name, moved(account[name], later)])),
  }));
}

function moved(value: Account[string] | undefined, days: number) {
  const day = typeof value === 'string' ? dayNumber(value) : null;
  return day === null ? (value ?? null) : dayText(day + days);
}

/** What accounts are made from: as long as it is the same, accounts made before still go through every part of the model. */
export function sampleShape(model: ScoreModel): string {
  const { accountId, segmentField, stageField, fields, profiles } = model;
  const scopes = profiles.map(({ id, segments, stages }) => [id, segments, stages]);
  return JSON.stringify([accountId, segmentField, stageField, fields, scopes]);
}
