import { type DomainError, domainError, err, fail, ok, type Result } from '#shared/core/result.ts';
import { syntaxErrorOffset } from './json-syntax.ts';
import { modelSchema, type ScoreModel } from './model.ts';
import { at } from './model-problem.ts';
import { ruleProblems } from './model-rules.ts';
import { shapeProblems } from './model-shape.ts';

/** Deeper than any sensible nesting of `all` and `any`, and shallow enough for every engine and for the stack. */
const MAX_DEPTH = 64;

/**
 * A ScoreModel from parsed JSON, or the first thing that is wrong with it; the message counts the others.
 *
 * `place` names the source (a file name) and stands before the JSON path: `model.json: profiles[0].groups[1].weight`.
 */
export function parseModel(json: unknown, place?: string): Result<ScoreModel> {
  const read = readModel(json, place);
  if (read.ok) return read;
  const [first, ...others] = read.error;
  if (!first) throw new Error('a refused model without a problem');
  if (others.length === 0) return err(first);
  const { ja, en } = first.message;
  const more = others.length === 1 ? 'problem' : 'problems';
  return err({
    ...first,
    message: {
      ja: `${ja}（ほかに${others.length}件の問題があります）`,
      en: `${en} (and ${others.length} more ${more})`,
    },
  });
}

/** Everything that is wrong with a model, in the order of its parts; empty for a good one. */
export function modelProblems(json: unknown, place?: string): readonly DomainError[] {
  const read = readModel(json, place);
  return read.ok ? [] : read.error;
}

/** A ScoreModel from the text of a JSON file; a syntax error names its line and column. */
export function parseModelText(text: string, place?: string): Result<ScoreModel> {
  const clean = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(clean);
  } catch {
    return notJson(clean, place);
  }
  return parseModel(json, place);
}

function readModel(json: unknown, place: string | undefined): Result<ScoreModel, readonly DomainError[]> {
  if (isDeeperThan(json, MAX_DEPTH)) {
    return err([
      domainError(
        'model.too-deep',
        {
          ja: `モデルの入れ子が${MAX_DEPTH}段を超えています。`,
          en: `The model nests more than ${MAX_DEPTH} levels deep.`,
        },
        {
          ja: '条件の all と any の入れ子を浅くしてください。',
          en: 'Flatten the conditions: nest fewer “all” and “any” in each other.',
        },
        at(place, []),
      ),
    ]);
  }
  const shape = modelSchema.safeParse(json);
  const problems = shape.success ? ruleProblems(shape.data, place) : shapeProblems(shape.error.issues, json, place);
  return shape.success && problems.length === 0 ? ok(shape.data) : err(problems);
}

function isDeeperThan(json: unknown, depth: number): boolean {
  const open: [unknown, number][] = [[json, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, level] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level > depth) return true;
    for (const part of Object.values(value)) open.push([part, level + 1]);
  }
  return false;
}

function notJson(text: string, place: string | undefined): Result<never> {
  const before = text.slice(0, syntaxErrorOffset(text) ?? text.length);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return fail(
    'model.not-json',
    text.trim() === ''
      ? { ja: 'モデルのファイルは空です。', en: 'The model is empty.' }
      : {
          ja: `モデルがJSONとして読めません（${line}行目、${column}文字目）。`,
          en: `The model is not valid JSON (line ${line}, column ${column}).`,
        },
    {
      ja: 'Waymarkで書き出したスコアモデルのJSONファイルを指定するか、その位置の記述を直してください。',
      en: 'Give a score model as Waymark exports it, or mend the text at that place.',
    },
    [place, `${line}:${column}`].filter(Boolean).join(': '),
  );
}
