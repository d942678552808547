import { type Column, columnsOf } from '#shared/score/account.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { cutToBytes, type NameRule, uniqueNames } from '../naming.ts';
import type { Dialect } from './dialect.ts';
import type { StoredType } from './nodes.ts';

/** Every name that the scripts give to a thing in the database, chosen once so that all scripts agree. */
export interface SqlNames {
  readonly accounts: string;
  readonly asOf: string;
  readonly scores: string;
  readonly reasons: string;
  readonly triggers: string;
  /** Column of the account table by the model's column name. */
  readonly columns: ReadonlyMap<string, string>;
  /** Column of the scores view by group id. */
  readonly groups: ReadonlyMap<string, string>;
}

export interface NameChoices {
  readonly table: string;
  readonly asOfTable: string;
  readonly prefix: string;
}

/** The columns of the scores view beside those of the groups. */
export const SCORE_COLUMNS = ['account', 'profile', 'status', 'score', 'band', 'coverage', 'overrides'] as const;

export function namesOf(model: ScoreModel, choices: NameChoices, dialect: Dialect): SqlNames {
  const rule = identifiersOf(dialect);
  const groupIds = model.profiles.flatMap((profile) => profile.groups.map((group) => group.id));
  const groups = uniqueNames(
    groupIds.map((id) => `group_${id}`),
    rule,
    SCORE_COLUMNS,
  );
  const view = (suffix: string): string => cutToBytes(choices.prefix, dialect.maxNameBytes - suffix.length) + suffix;
  return {
    accounts: choices.table,
    asOf: choices.asOfTable,
    scores: view('_scores'),
    reasons: view('_reasons'),
    triggers: view('_triggers'),
    columns: uniqueNames(
      columnsOf(model).map((column) => column.name),
      rule,
    ),
    groups: new Map(groupIds.map((id) => [id, groups.get(`group_${id}`) ?? id])),
  };
}

/** Quoted identifiers hold any character in most databases, so that the columns keep the names of the model but for length and case. */
function identifiersOf(dialect: Dialect): NameRule {
  return {
    maxBytes: dialect.maxNameBytes,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
    clean: (name) => dialect.allowed(name.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()),
    fallback: 'column',
  };
}

/** How a column of the account data is stored. */
export const STORED_AS: Readonly<Record<Column['type'], StoredType>> = {
  number: 'number',
  rating: 'number',
  boolean: 'boolean',
  category: 'text',
  date: 'date',
};
