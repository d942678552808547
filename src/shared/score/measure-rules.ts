import type { Field, Measure } from './model.ts';
import { type Path, type Tell, unknownField } from './model-problem.ts';

/** Weights outside this range would vanish beside others or overflow a double when summed. */
const WEIGHTS = { least: 1e-12, most: 1e12 };
/** Thresholds beyond this could overflow when they are subtracted. */
const MOST_THRESHOLD = 1e15;

type Transform = Measure['transform'];

/** Which types of field a transform can read [SM2]–[SM5]. */
const READABLE: Readonly<Record<Transform['type'], readonly Field['type'][]>> = {
  linear: ['number', 'date', 'rating'],
  steps: ['number', 'date', 'rating'],
  categories: ['category', 'rating'],
  boolean: ['boolean'],
};

/** The field exists, the transform can read it, and the numbers can be computed with. */
export function measureRules(measure: Measure, path: Path, fields: ReadonlyMap<string, Field>, tell: Tell): void {
  weightRule(measure.weight, path, tell);
  const field = fields.get(measure.field);
  const { transform } = measure;
  if (field === undefined) {
    unknownField(measure.field, [...path, 'field'], fields, tell);
    return;
  }
  const readable = READABLE[transform.type];
  if (!readable.includes(field.type)) {
    const fitting = Object.entries(READABLE).flatMap(([type, list]) => (list.includes(field.type) ? [type] : []));
    tell(
      [...path, 'transform', 'type'],
      'model.transform-type',
      {
        ja: `変換 ${transform.type} は ${field.type} 型の項目「${field.name}」には使えません。`,
        en: `The transform ${transform.type} cannot read “${field.name}”, which is a ${field.type}.`,
      },
      { ja: `${fitting.join('、')} のいずれかを使ってください。`, en: `Use ${fitting.join(' or ')}.` },
    );
  }
  if (transform.type === 'categories') {
    for (const key of Object.keys(transform.scores))
      categoryRule(key, field, [...path, 'transform', 'scores', key], tell);
  }
  for (const { value, path: where } of thresholds(transform)) {
    if (Math.abs(value) <= MOST_THRESHOLD) continue;
    tell(
      [...path, 'transform', ...where],
      'model.threshold-range',
      { ja: 'しきい値が大きすぎます。', en: 'The threshold is too far out.' },
      { ja: '−10¹⁵から10¹⁵までの値にしてください。', en: 'Use a value between −10¹⁵ and 10¹⁵.' },
    );
  }
}

function categoryRule(key: string, field: Field, path: Path, tell: Tell): void {
  if (key === '') {
    tell(
      path,
      'model.empty-category',
      {
        ja: '空の値に点数は付けられません。空は欠損です。[SM6]',
        en: 'An empty value cannot have a score: empty is missing [SM6].',
      },
      { ja: '空の項目を外し、missing で扱いを決めてください。', en: 'Remove it, and say in “missing” what happens.' },
    );
  } else if (field.type === 'rating' && !/^(0|-?[1-9]\d{0,14})$/.test(key)) {
    tell(
      path,
      'model.rating-category',
      { ja: `評価の値「${key}」は整数ではありません。[SM4]`, en: `The rating “${key}” is not a whole number [SM4].` },
      { ja: '"1"、"2" のような整数で書いてください。', en: 'Write whole numbers such as "1" or "2".' },
    );
  }
}

function thresholds(transform: Transform): { value: number; path: Path }[] {
  if (transform.type === 'linear') {
    return transform.points.map((point, i) => ({ value: point.x, path: ['points', i, 'x'] }));
  }
  if (transform.type === 'steps') {
    return transform.steps.map((step, i) => ({ value: step.from, path: ['steps', i, 'from'] }));
  }
  return [];
}

/** A weight that a sum can take in [SM15]. */
export function weightRule(weight: number, path: Path, tell: Tell): void {
  if (weight >= WEIGHTS.least && weight <= WEIGHTS.most) return;
  tell(
    [...path, 'weight'],
    'model.weight-range',
    { ja: '重みが計算できる範囲を外れています。', en: 'The weight is out of the range that can be computed with.' },
    { ja: '10⁻¹²から10¹²までの値にしてください。', en: 'Use a weight between 10⁻¹² and 10¹².' },
  );
}
