import type { Measure } from '#shared/score/model.ts';
import type { Texts } from '../texts.ts';

/** A row of the block of thresholds. */
export interface ThresholdRow {
  readonly role: 'below' | 'main' | 'otherwise';
  readonly value?: number | string;
  readonly points: number | null;
  readonly included?: boolean;
  readonly isFixed?: boolean;
  readonly note: string;
}

/** The rows of one measure, in the order in which its thresholds ascend. */
export function thresholdRows({ transform }: Measure, isText: boolean, texts: Texts): ThresholdRow[] {
  const { linear, below, from, value, otherwise } = texts.measures;
  switch (transform.type) {
    case 'linear':
      return transform.points.map((point) => ({ role: 'main', value: point.x, points: point.score, note: linear }));
    case 'steps':
      return [
        { role: 'below', points: transform.below, note: below },
        ...transform.steps.map(
          (step): ThresholdRow => ({
            role: 'main',
            value: step.from,
            points: step.score,
            included: step.inclusive,
            note: from,
          }),
        ),
      ];
    case 'categories':
      return [
        ...Object.entries(transform.scores).map(
          ([key, score]): ThresholdRow => ({
            role: 'main',
            value: isText ? key : Number(key),
            points: score,
            note: value,
          }),
        ),
        { role: 'otherwise', points: transform.otherwise, note: otherwise },
      ];
    case 'boolean':
      return [
        { role: 'main', value: texts.yes, points: transform.true, isFixed: true, note: value },
        { role: 'main', value: texts.no, points: transform.false, isFixed: true, note: value },
      ];
  }
}
