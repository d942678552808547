import { type Language, shown } from '#shared/core/text.ts';
import { type Condition, renameFields } from '#shared/kinds/indicator/condition.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { inReadingOrder } from '#shared/kinds/select.ts';
import { ANY_STAGE } from '#shared/kinds/stage/stage.ts';
import type { Trigger } from '../model.ts';
import type { Fields } from './fields.ts';
import { keyOf } from './profiles.ts';

/** [SM14] Every action that an indicator's alert makes due, in the order of stages and of actions in them. */
export function compileTriggers(document: RoadmapDocument, language: Language, fields: Fields): Trigger[] {
  const indicators = inReadingOrder(document, 'indicator');
  return inReadingOrder(document, 'action').flatMap((action): Trigger[] => {
    const alerts = indicators
      .filter((indicator) => indicator.action === action.id)
      .flatMap((indicator) => (indicator.alert === null ? [] : [renameFields(indicator.alert, fields.nameOf)]));
    const [only, ...others] = alerts;
    if (only === undefined) return [];
    const when: Condition = others.length === 0 ? only : { any: alerts };
    return [
      {
        id: `due-${action.id}`,
        segments: action.segments.map((id) => keyOf(document, 'segment', id)),
        stages: [keyOf(document, 'stage', action.stage)].filter((key) => key !== ANY_STAGE),
        when,
        action: {
          id: action.id,
          title: shown(action.title, language) || action.id,
          owner: shown(action.owner, language) || null,
          method: action.method,
          effortHours: action.effortHours,
          dueDays: action.dueDays,
        },
      },
    ];
  });
}
