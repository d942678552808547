import { comment, type Dialect } from '../../sql/dialect.ts';
import type { SqlNames } from '../../sql/names.ts';
import type { View } from '../../sql/nodes.ts';
import { printSteps } from '../../sql/print.ts';
import { jinjaText } from './jinja.ts';

/** What the project's models read: the source of the accounts, and the day to score at from a variable [SM5]. */
export interface Inputs {
  readonly source: string;
  readonly table: string;
  readonly asOfVariable: string;
}

/** One model: two steps that fetch the inputs, then the view of the SQL target word for word. */
export function modelSql(view: View, names: SqlNames, inputs: Inputs, dialect: Dialect): string {
  const asOf = `CAST('{{ var('${inputs.asOfVariable}') }}' AS DATE) AS ${dialect.name('as_of')}`;
  return [
    ...view.note.map((note) => jinjaText(comment(note))),
    'WITH',
    `${dialect.name(names.accounts)} AS (`,
    `  SELECT * FROM {{ source('${inputs.source}', '${inputs.table}') }}`,
    '),',
    `${dialect.name(names.asOf)} AS (`,
    `  SELECT ${asOf}`,
    '),',
    jinjaText(printSteps(view, dialect)),
    '',
  ].join('\n');
}

/** A test that gives a row for every test account whose score is not the expected one; with other accounts it finds none. */
export function expectedTest(names: SqlNames, expected: string, dialect: Dialect): string {
  const [mine, wanted] = ['actual', 'expected'].map((table) => (name: string) => `${table}.${dialect.name(name)}`);
  if (mine === undefined || wanted === undefined) throw new Error('two tables are compared');
  const differ = (name: string): string => `${mine(name)} <> ${wanted(name)}`;
  return [
    `SELECT ${wanted('account')}`,
    `FROM {{ ref('${expected}') }} AS expected`,
    `JOIN {{ ref('${names.scores}') }} AS actual ON ${mine('account')} = ${wanted('account')}`,
    `WHERE ${differ('status')}`,
    `  OR ${differ('band')}`,
    `  OR COALESCE(${mine('profile')}, '') <> COALESCE(${wanted('profile')}, '')`,
    `  OR COALESCE(${mine('overrides')}, '') <> COALESCE(${wanted('overrides')}, '')`,
    `  OR COALESCE(ABS(${mine('score')} - ${wanted('score')}), 0) > 0.000001`,
    `  OR ABS(${mine('coverage')} - ${wanted('coverage')}) > 0.000001`,
    `  OR (${mine('score')} IS NULL AND ${wanted('score')} IS NOT NULL)`,
    `  OR (${mine('score')} IS NOT NULL AND ${wanted('score')} IS NULL)`,
    '',
  ].join('\n');
}
