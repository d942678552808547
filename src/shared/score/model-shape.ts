import type { z } from 'zod';
import { type Bilingual, type DomainError, domainError } from '#shared/core/result.ts';
import { MODEL_FORMAT } from './model.ts';
import { at, type Path } from './model-problem.ts';

type Issue = z.core.$ZodIssue;

/** The schema's findings in the words of the product, one per place. */
export function shapeProblems(issues: readonly Issue[], json: unknown, place: string | undefined): DomainError[] {
  const wrongFormat = formatProblem(json, place);
  if (wrongFormat) return [wrongFormat];
  return issues
    .flatMap((issue) => flattened(issue, []))
    .map(({ issue, path }) => {
      const { message, remedy } = explain(issue, path, json);
      return domainError('model.shape', message, remedy, at(place, path));
    });
}

function formatProblem(json: unknown, place: string | undefined): DomainError | null {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format === MODEL_FORMAT) return null;
  if (typeof format === 'string' && format.startsWith('waymark.score-model/')) {
    return domainError(
      'model.newer',
      {
        ja: `モデルの形式 ${format} は、このバージョンでは読めません。`,
        en: `The model's format ${format} cannot be read by this version.`,
      },
      {
        ja: `Waymarkを更新するか、${MODEL_FORMAT} 形式で書き出し直してください。`,
        en: `Update Waymark, or export the model again as ${MODEL_FORMAT}.`,
      },
      at(place, ['format']),
    );
  }
  return domainError(
    'model.not-a-model',
    { ja: 'スコアモデルではありません。', en: 'This is not a score model.' },
    {
      ja: `"format": "${MODEL_FORMAT}" で始まる、Waymarkで書き出したJSONを指定してください。`,
      en: `Give the JSON that Waymark exports, which says "format": "${MODEL_FORMAT}".`,
    },
    at(place, ['format']),
  );
}

interface Placed {
  readonly issue: Issue;
  readonly path: Path;
}

/** A union's finding becomes those of the alternative that fits best: the one with the fewest. */
function flattened(issue: Issue, parent: Path): Placed[] {
  const path = [...parent, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const ranked = [...issue.errors].filter((part) => part.length > 0).sort((a, b) => a.length - b.length);
  const [best, second] = ranked;
  const isClear = best !== undefined && best.length < (second?.length ?? Number.POSITIVE_INFINITY);
  return isClear ? best.flatMap((part) => flattened(part, path)) : [{ issue, path }];
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { ja: '文字列', en: 'a text' },
  number: { ja: '有限の数値', en: 'a finite number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true または false', en: 'true or false' },
  array: { ja: 'リスト [...]', en: 'a list [...]' },
  object: { ja: 'オブジェクト {...}', en: 'an object {...}' },
  record: { ja: 'オブジェクト {...}', en: 'an object {...}' },
};

function explain(issue: Issue, path: Path, json: unknown): Explained {
  const name = String(path.findLast((key) => typeof key === 'string') ?? 'model');
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES[issue.expected] ?? { ja: issue.expected, en: issue.expected };
      const isAbsent = valueAt(json, path) === undefined;
      return {
        message: isAbsent
          ? { ja: `「${name}」がありません。`, en: `“${name}” is absent.` }
          : { ja: `「${name}」の型が違います。`, en: `“${name}” has the wrong type.` },
        remedy: { ja: `${type.ja}を指定してください。`, en: `Give ${type.en}.` },
      };
    }
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
      return {
        message: { ja: `「${name}」の値が使えません。`, en: `“${name}” has a value that is not known.` },
        remedy: { ja: `次のいずれかにしてください：${values}`, en: `Use one of: ${values}.` },
      };
    }
    case 'too_small': {
      if (issue.origin === 'string' || issue.origin === 'array') return tooShort(name, Number(issue.minimum));
      return {
        message: { ja: `「${name}」の値が小さすぎます。`, en: `“${name}” is too small.` },
        remedy: issue.inclusive
          ? { ja: `${issue.minimum}以上にしてください。`, en: `Use ${issue.minimum} or more.` }
          : { ja: `${issue.minimum}より大きくしてください。`, en: `Use more than ${issue.minimum}.` },
      };
    }
    case 'too_big':
      return {
        message: { ja: `「${name}」の値が大きすぎます。`, en: `“${name}” is too large.` },
        remedy: { ja: `${issue.maximum}以下にしてください。`, en: `Use ${issue.maximum} or less.` },
      };
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => JSON.stringify(key)).join(', ');
      return {
        message: { ja: `使えない項目があります：${keys}`, en: `There are keys that a model does not have: ${keys}.` },
        remedy: {
          ja: '項目を削除するか、名前のつづりを確かめてください。',
          en: 'Remove them, or check their spelling.',
        },
      };
    }
    case 'custom':
      return {
        message: {
          ja: `「${name}」のしきい値が昇順に並んでいません。`,
          en: `The thresholds of “${name}” are not in ascending order.`,
        },
        remedy: {
          ja: '小さい値から順に、重複なく並べてください。',
          en: 'Write them from the smallest to the largest, none twice.',
        },
      };
    case 'invalid_union':
      return issue.discriminator === undefined ? notACondition(name) : unknownKind(name);
    default:
      return {
        message: { ja: `「${name}」の値が正しくありません。`, en: `“${name}” has a value that is not valid.` },
        remedy: { ja: '値を直してください。', en: 'Mend the value.' },
      };
  }
}

interface Explained {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

function tooShort(name: string, minimum: number): Explained {
  const message =
    minimum === 1
      ? { ja: `「${name}」が空です。`, en: `“${name}” is empty.` }
      : { ja: `「${name}」の数が足りません。`, en: `“${name}” has too few entries.` };
  const remedy =
    minimum === 1
      ? { ja: '値を入れてください。', en: 'Fill it in.' }
      : { ja: `${minimum}つ以上にしてください。`, en: `Give at least ${minimum}.` };
  return { message, remedy };
}

function notACondition(name: string): Explained {
  return {
    message: { ja: `「${name}」は条件として読めません。`, en: `“${name}” is not a condition.` },
    remedy: {
      ja: '{"field", "op", "value"}、{"all": [...]}、{"any": [...]} のいずれかの形で書いてください。op は lt、le、gt、ge、eq、ne、in、missing です。',
      en: 'Write {"field", "op", "value"}, {"all": [...]} or {"any": [...]}; op is lt, le, gt, ge, eq, ne, in or missing.',
    },
  };
}

/** Two parts of a model come in kinds: a transform by its `type`, what missing data does by its `policy`. */
function unknownKind(name: string): Explained {
  const kinds = name === 'policy' ? ['exclude', 'score'] : ['linear', 'steps', 'categories', 'boolean'];
  return {
    message: { ja: `「${name}」の値が使えません。`, en: `“${name}” has a value that is not known.` },
    remedy: {
      ja: `次のいずれかにしてください：${kinds.join('、')}`,
      en: `Use one of: ${kinds.join(', ')}.`,
    },
  };
}

function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map(Object.entries(value)).get(String(key));
  }
  return value;
}
