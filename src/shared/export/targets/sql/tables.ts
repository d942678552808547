import type { Bilingual } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { type Account, type Column, columnsOf, type Value } from '#shared/score/account.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { comment, type Dialect } from '../../sql/dialect.ts';
import { type SqlNames, STORED_AS } from '../../sql/names.ts';

const NOTES: Readonly<Record<'table' | 'asOf' | 'day', Bilingual>> = {
  table: {
    ja: 'アカウントのデータ。列名と型が同じなら、既存の表やビューでもかまいません。',
    en: 'The accounts. A table or view of your own will do as well, if its columns have these names and types.',
  },
  asOf: {
    ja: '採点の基準日。ビューは時計を読まず、この1行だけを見ます。',
    en: 'The day to score at. The views read no clock; they read this one row.',
  },
  day: {
    ja: '毎日の採点では、この行を更新してください。',
    en: 'Update this row before each scoring.',
  },
};

const OBSERVED: Bilingual = { ja: '観測日', en: 'observed on' };

/** CREATE TABLE for the accounts: a value that is null is missing [SM6]. */
export function accountsTable(model: ScoreModel, names: SqlNames, dialect: Dialect, language: Language): string {
  const columns = columnsOf(model);
  const labels = new Map(model.fields.map((field) => [field.observedAtField, field.label]));
  const lines = columns.map((column, index) => {
    const key = column.role === 'account' ? dialect.key : '';
    const end = index === columns.length - 1 ? '' : ',';
    const note =
      column.role === 'observed' ? `${OBSERVED[language]}: ${labels.get(column.name) ?? column.name}` : column.label;
    const name = dialect.name(names.columns.get(column.name) ?? column.name);
    return `  ${name} ${dialect.types[STORED_AS[column.type]]}${key}${end} ${comment(note)}`;
  });
  return [
    `-- ${NOTES.table[language]}`,
    `CREATE TABLE IF NOT EXISTS ${dialect.name(names.accounts)} (`,
    ...lines,
    ');',
    '',
  ].join('\n');
}

/** The one-row table that says at which day accounts are judged [SM5]. */
export function asOfTable(names: SqlNames, dialect: Dialect, day: string, language: Language): string {
  const table = dialect.name(names.asOf);
  const key = dialect.name('only_row');
  return [
    `-- ${NOTES.asOf[language]}`,
    `CREATE TABLE IF NOT EXISTS ${table} (`,
    `  ${key} INTEGER${dialect.key}${dialect.onlyRow(key)},`,
    `  ${dialect.name('as_of')} ${dialect.types.date} NOT NULL`,
    ');',
    `-- ${NOTES.day[language]}`,
    `DELETE FROM ${table}${dialect.everyRow};`,
    `INSERT INTO ${table} (${key}, ${dialect.name('as_of')}) VALUES (1, ${dialect.date(day)});`,
    '',
  ].join('\n');
}

/** INSERT statements, one account a line. */
export function accountRows(
  accounts: readonly Account[],
  model: ScoreModel,
  names: SqlNames,
  dialect: Dialect,
): string {
  if (accounts.length === 0) return '';
  const columns = columnsOf(model);
  const list = columns.map((column) => dialect.name(names.columns.get(column.name) ?? column.name)).join(', ');
  const rows = accounts.map(
    (account) => `  (${columns.map((column) => stored(account[column.name] ?? null, column, dialect)).join(', ')})`,
  );
  return `INSERT INTO ${dialect.name(names.accounts)} (${list}) VALUES\n${rows.join(',\n')};\n`;
}

function stored(value: Value, column: Column, dialect: Dialect): string {
  switch (STORED_AS[column.type]) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? String(value) : 'NULL';
    case 'boolean':
      return typeof value === 'boolean' ? dialect.boolean[value ? 'true' : 'false'] : 'NULL';
    case 'text':
      return typeof value === 'string' && value !== '' ? dialect.text(value) : 'NULL';
    case 'date':
      return typeof value === 'string' && value !== '' ? dialect.date(value.slice(0, 10)) : 'NULL';
  }
}
