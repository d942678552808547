import { isBlank } from '#shared/core/text.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';
import { isWritten, nameOf } from '../naming.ts';

/** scale/unmeasured-resource: a self-service resource does not say how its effect is measured. */
export const unmeasuredResource: Check = {
  code: 'scale/unmeasured-resource',
  severity: 'info',
  why: {
    ja: '見つかったか、解決したか、行動につながったか。反応を測らなければ、セルフサービスの資料は改善できません。',
    en: 'Found it? Solved it? Acted on it? A resource is improved by measured reactions, so it needs a measure.',
  },
  find(document) {
    return ofKind(document, 'resource')
      .filter((resource) => isWritten(resource) && isBlank(resource.measure))
      .map((resource) => {
        const name = nameOf(resource);
        return {
          records: [resource.id],
          message: { ja: `${name.ja}の効果の測り方が決まっていません。`, en: `${name.en} has no measure.` },
        };
      });
  },
};
