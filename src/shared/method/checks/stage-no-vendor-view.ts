import { LANGUAGES } from '#shared/core/text.ts';
import { ofKind } from '#shared/kinds/select.ts';
import type { Stage } from '#shared/kinds/stage/stage.ts';
import type { Check } from '../finding.ts';
import { nameOf, quoted } from '../naming.ts';

const RENEWAL = /更新|renew/iu;

/**
 * stage/no-vendor-view: no stage takes the vendor's own view. A window such as the weeks before renewal is a stage of its
 * own. Asked from two stages on. The fix marks the stage whose title speaks of renewal.
 */
export const noVendorView: Check = {
  code: 'stage/no-vendor-view',
  severity: 'info',
  why: {
    ja: '顧客にとっては同じ運用期でも、契約更新の前の数週間は自社の動き方が変わります。その期間を別のステージにすると、更新前の手を打ち忘れません。',
    en: 'To the customer it is the same phase of operation, but in the weeks before renewal your own work changes. As a stage of its own that window is not missed.',
  },
  find(document) {
    const stages = ofKind(document, 'stage');
    const last = stages.at(-1);
    if (last === undefined || stages.length < 2 || stages.some((stage) => stage.vendorView)) return [];
    const renewal = stages.findLast(speaksOfRenewal);
    if (renewal === undefined) {
      const message = {
        ja: '契約更新の前など、自社の視点で区切ったステージがありません。',
        en: 'No stage takes your own view, such as the weeks before renewal.',
      };
      return [{ records: [last.id], message }];
    }
    const [name, title] = [nameOf(renewal), quoted(renewal)];
    return [
      {
        records: [renewal.id],
        message: {
          ja: `${name.ja}が、自社の視点のステージになっていません。`,
          en: `${name.en} is not marked as your own view, nor is any other.`,
        },
        fix: {
          label: { ja: `${title.ja}を自社の視点のステージにする`, en: `Mark ${title.en} as your own view` },
          commands: [{ type: 'record.change', ids: [renewal.id], fields: { vendorView: true } }],
        },
      },
    ];
  },
};

function speaksOfRenewal({ title }: Stage): boolean {
  return LANGUAGES.some((language) => RENEWAL.test(title[language] ?? ''));
}
