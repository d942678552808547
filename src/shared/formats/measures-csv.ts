import Papa from 'papaparse';
import { z } from 'zod';
import { Author } from '#shared/commands/author.ts';
import type { RandomBytes } from '#shared/core/id.ts';
import { parse } from '#shared/core/parse.ts';
import { fail, ok, type Result } from '#shared/core/result.ts';
import { type Language, textIn } from '#shared/core/text.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { type Category, DEFAULT_SCORE, type ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { type Decision, readLevels } from './levels.ts';

const COLUMNS = [
  'group',
  'group_weight_percent',
  'measure',
  'unit',
  'better',
  'poor',
  'concerning',
  'healthy',
] as const;

const rowSchema = z.object({
  group: z.string().trim().min(1),
  group_weight_percent: z.coerce.number().positive(),
  measure: z.string().trim().min(1),
  unit: z.string().trim(),
  better: z.enum(['lower', 'higher']),
  poor: z.string().trim(),
  concerning: z.string().trim(),
  healthy: z.string().trim(),
});
type Row = z.infer<typeof rowSchema>;

/** A boundary that the file left open, with the row and the measure that it belongs to. */
export interface RowDecision extends Decision {
  /** Row of the file as a spreadsheet counts, the heading being row 1. */
  readonly row: number;
  readonly measure: string;
}

export interface MeasuresRead {
  readonly document: RoadmapDocument;
  readonly decisions: readonly RowDecision[];
}

export interface MeasuresOptions {
  readonly title: string;
  readonly language: Language;
  readonly random: RandomBytes;
  /** For error messages: the file's name. */
  readonly place: string;
}

/**
 * A published health score as a table (group, weight, measure, three levels) becomes a document: a group per name, an
 * indicator per row, weights as published, equal weights inside a group. Boundaries that two levels claim are decided
 * and reported, never in silence.
 */
export function readMeasures(csv: string, options: MeasuresOptions): Result<MeasuresRead> {
  const rows = readRows(csv, options.place);
  if (!rows.ok) return rows;
  const groups = groupsOf(rows.value, options.language);
  const author = new Author(options.language, options.random);
  author.change('roadmap', ROADMAP_ID, {
    title: author.text(options.title),
    score: { ...DEFAULT_SCORE, groups: [...groups.values()] },
  });
  const decisions: RowDecision[] = [];
  for (const [index, row] of rows.value.entries()) {
    const read = readLevels(row);
    if (!read.ok) return unreadable(`${options.place} › row ${index + 2}, column ${read.level}`, read.text);
    author.add('indicator', {
      title: author.text(row.measure),
      unit: author.text(row.unit),
      group: groups.get(row.group)?.id ?? 'process',
      scored: true,
      transform: read.transform,
      missing: { policy: 'exclude' },
      availability: 'available',
    });
    decisions.push(...read.decisions.map((decision) => ({ ...decision, row: index + 2, measure: row.measure })));
  }
  return ok({ document: author.document, decisions });
}

function readRows(csv: string, place: string): Result<Row[]> {
  const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const missing = COLUMNS.filter((column) => !parsed.meta.fields?.includes(column));
  if (missing.length > 0) {
    return fail(
      'measures.columns',
      { ja: `列が足りません: ${missing.join('、')}`, en: `Columns are missing: ${missing.join(', ')}` },
      {
        ja: `1行目に次の列名を置いてください: ${COLUMNS.join(',')}`,
        en: `Let the first row hold these names: ${COLUMNS.join(',')}`,
      },
      `${place} › row 1`,
    );
  }
  const [broken] = parsed.errors;
  if (broken !== undefined) return unreadable(`${place} › row ${(broken.row ?? 0) + 2}`, broken.message);
  const rows: Row[] = [];
  for (const [index, raw] of parsed.data.entries()) {
    const row = parse(rowSchema, raw, {
      code: 'measures.row',
      at: `${place} › row ${index + 2}`,
      remedy: { ja: 'この行を直してください。', en: 'Correct this row.' },
    });
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return rows.length > 0 ? ok(rows) : unreadable(`${place} › row 2`, '');
}

/** Groups in the order of the file. What a group is about is guessed from its name; the user may correct it. */
function groupsOf(rows: readonly Row[], language: Language): Map<string, ScoreSettings['groups'][number]> {
  const groups = new Map<string, ScoreSettings['groups'][number]>();
  for (const row of rows) {
    if (groups.has(row.group)) continue;
    groups.set(row.group, {
      id: `group-${groups.size + 1}`,
      category: categoryOf(row.group),
      label: textIn(language, row.group),
      weight: row.group_weight_percent,
    });
  }
  return groups;
}

function categoryOf(group: string): Category {
  if (/company|relationship|meeting|champion|関係/iu.test(group)) return 'relationship';
  return /outcome|result|成果/iu.test(group) ? 'outcome' : 'process';
}

function unreadable(place: string, text: string): Result<never> {
  return fail(
    'measures.unreadable',
    { ja: `「${text}」を読み取れません。`, en: `“${text}” cannot be read.` },
    {
      ja: '水準は「< 3」「3-10」「>= 10」「0」のように書き、隣の水準と境目の数をそろえてください。',
      en: 'Write levels as “< 3”, “3-10”, “>= 10” or “0”, and let neighbouring levels meet at the same number.',
    },
    place,
  );
}
