import Papa from 'papaparse';
import { fail, ok, type Result } from '#shared/core/result.ts';
import { fieldsOf } from '#shared/kinds/indicator/condition.ts';
import { columnsOf } from './account.ts';
import { cellPlace, columnProblem, type DataProblem, listed } from './data-problem.ts';
import type { Field, ScoreModel } from './model.ts';
import { CELL_READERS, type CellReader, unmarked } from './values.ts';

/** Where the columns of a model stand in a file. */
export interface Header {
  readonly delimiter: string;
  /** Number of cells, other columns included. */
  readonly width: number;
  readonly columns: readonly {
    readonly name: string;
    readonly index: number;
    readonly type: Field['type'];
    readonly read: CellReader;
  }[];
  /** One for each column that some measure, condition or profile reads and the file does not have. */
  readonly problems: readonly DataProblem[];
}

const DELIMITERS = [',', '\t', ';'] as const;
/** Enough for any header. */
const BEGINNING = 100_000;

/** Reads the first row. The delimiter is the one under which the account column is found. */
export function readHeader(text: string, model: ScoreModel, place: string | undefined): Result<Header> {
  if (text.trim() === '') {
    return fail(
      'accounts.empty',
      { ja: 'アカウントのファイルが空です。', en: 'The file of accounts is empty.' },
      {
        ja: `列「${model.accountId}」を含む見出し行と、アカウントごとの行を入れてください。`,
        en: `Give it a header row with the column “${model.accountId}”, and a row for each account.`,
      },
      place,
    );
  }
  const found = DELIMITERS.map((delimiter) => ({ delimiter, headers: firstRow(text, delimiter) }));
  const match = found.find(({ headers }) => headers.includes(model.accountId));
  if (!match) {
    const headers = found.reduce((a, b) => (b.headers.length > a.headers.length ? b : a)).headers;
    return fail(
      'accounts.no-account-column',
      {
        ja: `1行目にアカウントの列「${model.accountId}」がありません。`,
        en: `The first row has no account column “${model.accountId}”.`,
      },
      {
        ja: `アカウントのidが入った列の見出しを「${model.accountId}」にしてください。ファイルにある列：${listed(headers)}`,
        en: `Name the column with the account ids “${model.accountId}”. Columns in the file: ${listed(headers)}.`,
      },
      cellPlace(place, 1, 0),
    );
  }
  return placedColumns(match.headers, match.delimiter, model, place);
}

function firstRow(text: string, delimiter: string): string[] {
  const { data } = Papa.parse<string[]>(text.slice(0, BEGINNING), { delimiter, newline: '\n', preview: 1 });
  return (data[0] ?? []).map((header) => unmarked(header.trim()));
}

function placedColumns(
  headers: readonly string[],
  delimiter: string,
  model: ScoreModel,
  place: string | undefined,
): Result<Header> {
  const columns: Header['columns'][number][] = [];
  const problems: DataProblem[] = [];
  const read = columnsRead(model);
  for (const { name, type } of columnsOf(model)) {
    const index = headers.indexOf(name);
    if (index === -1) {
      if (read.has(name)) problems.push(columnProblem(name, headers, place));
      continue;
    }
    const second = headers.indexOf(name, index + 1);
    if (second !== -1) {
      return fail(
        'accounts.duplicate-column',
        { ja: `列「${name}」が2つあります。`, en: `The column “${name}” is there twice.` },
        { ja: 'どちらかを削除するか、名前を変えてください。', en: 'Remove one of the two, or rename it.' },
        cellPlace(place, 1, second),
      );
    }
    columns.push({ name, index, type, read: CELL_READERS[type] });
  }
  return ok({ delimiter, width: headers.length, columns, problems });
}

/** The columns without which some result would differ. */
function columnsRead(model: ScoreModel): ReadonlySet<string> {
  const { profiles, triggers } = model;
  const fields = new Set([
    ...profiles.flatMap((profile) => profile.groups).flatMap((group) => group.measures.map((measure) => measure.field)),
    ...profiles.flatMap((profile) => profile.overrides).flatMap((override) => fieldsOf(override.when)),
    ...triggers.flatMap((trigger) => fieldsOf(trigger.when)),
  ]);
  const columns = new Set(fields);
  for (const { name, observedAtField, maxAgeDays } of model.fields) {
    if (fields.has(name) && observedAtField !== undefined && maxAgeDays !== undefined) columns.add(observedAtField);
  }
  const scopes = [...profiles, ...triggers];
  if (scopes.some((scope) => scope.segments.length > 0)) columns.add(model.segmentField);
  if (scopes.some((scope) => scope.stages.length > 0)) columns.add(model.stageField);
  return columns;
}
