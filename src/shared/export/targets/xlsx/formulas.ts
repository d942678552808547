import { assertNever } from '#shared/core/result.ts';
import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Field, Measure } from '#shared/score/model.ts';
import { joined, literal } from './grid.ts';
import type { MeasurePlaces, ScopePlaces } from './sheets/measure-places.ts';
import type { Leaf } from './sheets/model-parts.ts';
import type { Texts } from './texts.ts';

/**
 * Points from real data for a value that is not missing, or an empty text [SM2]–[SM4]. `value` is a cell. Only functions that
 * Excel 2016 and LibreOffice know; thresholds and points are read from the sheet Measures, so that changes count.
 */
export function pointsFormula(
  measure: Measure,
  value: string,
  type: Field['type'],
  places: MeasurePlaces,
  texts: Texts,
): string {
  const { transform } = measure;
  switch (transform.type) {
    case 'linear':
      return linear(value, places);
    case 'steps':
      return `INDEX(${places.pointsFromBelow},1+SUMPRODUCT((${value}>${places.values})+(${value}=${places.values})*(${places.included}=${literal(texts.measures.included)})))`;
    case 'categories':
      return Object.keys(transform.scores).length === 0 ? other(places) : categories(value, type, places);
    case 'boolean':
      return `IF(${value}=1,${places.rows[0]?.points ?? 0},${places.rows[1]?.points ?? 0})`;
    default:
      return assertNever(transform);
  }
}

/** [SM2] The same arithmetic as the reference; MATCH finds the segment where there are more than two points. */
function linear(value: string, { values, points, rows }: MeasurePlaces): string {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return '""';
  const between = (s0: string, s1: string, x0: string, x1: string): string =>
    `${s0}+(${s1}-${s0})*(${value}-${x0})/(${x1}-${x0})`;
  const match = `MATCH(${value},${values},1)`;
  const inside =
    rows.length === 2
      ? between(first.points, last.points, first.value, last.value)
      : between(
          `INDEX(${points},${match})`,
          `INDEX(${points},${match}+1)`,
          `INDEX(${values},${match})`,
          `INDEX(${values},${match}+1)`,
        );
  return `IF(${value}<=${first.value},${first.points},IF(${value}>=${last.value},${last.points},${inside}))`;
}

/** [SM4] EXACT tells upper from lower case, as the model does; a rating compares as a number. */
function categories(value: string, type: Field['type'], places: MeasurePlaces): string {
  const { values, points } = places;
  const same = type === 'category' ? `EXACT(${values},${value})` : `(${values}=${value})`;
  return `IF(SUMPRODUCT(--${same})>0,SUMPRODUCT(${same}*${points}),${other(places)})`;
}

function other({ otherwise }: MeasurePlaces): string {
  return `IF(ISNUMBER(${otherwise}),${otherwise},"")`;
}

/** A field's value as the model sees it [SM5][SM6], or an empty text: numbers and ages as numbers, booleans as 1 and 0. */
export function valueFormula(field: Field, entry: string, fresh: string | null, asOf: string, texts: Texts): string {
  const value = typedValue(field, entry, asOf, texts);
  return fresh === null ? value : `IF(${fresh},${value},"")`;
}

function typedValue(field: Field, entry: string, asOf: string, texts: Texts): string {
  switch (field.type) {
    case 'number':
    case 'rating':
      return `IF(ISNUMBER(${entry}),${entry},"")`;
    case 'date':
      return `IF(ISNUMBER(${entry}),${asOf}-INT(${entry}),"")`;
    case 'category':
      return `IF(ISERROR(${entry}),"",${entry}&"")`;
    case 'boolean': {
      const written = `LOWER(TRIM(${entry}))`;
      const is = (values: readonly string[]): string =>
        joined(
          'OR',
          [...new Set(values)].map((value) => `${written}=${literal(value)}`),
        );
      const yes = is([texts.yes, 'true', 'yes', '1', 'はい']);
      const no = is([texts.no, 'false', 'no', '0', 'いいえ']);
      const text = `IF(ISTEXT(${entry}),IF(${yes},1,IF(${no},0,"")),"")`;
      const number = `IF(ISNUMBER(${entry}),IF(${entry}=1,1,IF(${entry}=0,0,"")),${text})`;
      return `IF(ISLOGICAL(${entry}),IF(${entry},1,0),${number})`;
    }
  }
}

/** [SM6] Fresh: there is an observation date, and it lies at most that many days before the day to score at. */
export function freshFormula(observed: string, maxAge: string, asOf: string): string {
  return `IF(ISNUMBER(${observed}),${asOf}-INT(${observed})<=${maxAge},FALSE)`;
}

/** True or false for a row of accounts. `valueIn` gives the cell of a field's value. */
export function conditionFormula(
  condition: Condition,
  valueIn: (field: string) => { cell: string; type: Field['type'] },
  places: ReadonlyMap<Leaf, string>,
  texts: Texts,
): string {
  const formula = (part: Condition): string => conditionFormula(part, valueIn, places, texts);
  if ('all' in condition) return joined('AND', condition.all.map(formula));
  if ('any' in condition) return joined('OR', condition.any.map(formula));
  const { cell, type } = valueIn(condition.field);
  if (condition.op === 'missing') return `${cell}=""`;
  const place = places.get(condition) ?? '""';
  return `AND(${cell}<>"",${comparison(condition, cell, type, place, texts)})`;
}

const SIGNS = { lt: '<', le: '<=', gt: '>', ge: '>=', eq: '=', ne: '<>' } as const;

function comparison(leaf: Leaf, value: string, type: Field['type'], place: string, texts: Texts): string {
  if (leaf.op === 'missing') return 'FALSE';
  if (type === 'boolean') return `${value}${leaf.op === 'ne' ? '<>' : '='}IF(${place}=${literal(texts.yes)},1,0)`;
  if (leaf.op === 'in') {
    const same = type === 'category' ? `EXACT(${place},${value})` : `${place}=${value}`;
    return `SUMPRODUCT(--(${same}))>0`;
  }
  if (type !== 'category') return `${value}${SIGNS[leaf.op]}${place}`;
  return leaf.op === 'ne' ? `NOT(EXACT(${value},${place}))` : `EXACT(${value},${place})`;
}

/** The segments and stages that an entry asks for; nothing where it asks for none [SM12]. */
export function scopeFormulas({ segments, stages }: ScopePlaces, segment: string, stage: string): string[] {
  const listed = (range: string, value: string): string => `SUMPRODUCT(--EXACT(${range},${value}))>0`;
  return [
    ...(segments === null ? [] : [listed(segments, segment)]),
    ...(stages === null ? [] : [listed(stages, stage)]),
  ];
}
