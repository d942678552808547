import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { roadmapOf } from '#shared/kinds/select.ts';
import type { Check } from '../finding.ts';

/** score/bad-bands: the first band must begin at 0 and each later one above the one before it. */
export const badBands: Check = {
  code: 'score/bad-bands',
  severity: 'error',
  why: {
    ja: '帯に隙間や重なりがあると、同じスコアの顧客が別の帯に入ったり、どの帯にも入らなかったりします。',
    en: 'With a gap or an overlap, customers with the same score fall into different bands, or into none.',
  },
  find(document) {
    const { bands } = roadmapOf(document).score;
    const wrong = bands.findIndex((band, index) =>
      index === 0 ? band.from !== 0 : band.from <= (bands[index - 1]?.from ?? 0),
    );
    if (wrong < 0) return [];
    const message =
      wrong === 0
        ? { ja: '最初の帯が0から始まっていません。', en: 'The first band does not begin at 0.' }
        : {
            ja: `${wrong + 1}番目の帯が、その前の帯より上から始まっていません。`,
            en: `Band ${wrong + 1} does not begin above the one before it.`,
          };
    return [{ records: [ROADMAP_ID], message }];
  },
};
