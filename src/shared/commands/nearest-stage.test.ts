import { expect, test } from 'vitest';
import { nearestStage } from './nearest-stage.ts';

const stages = [
  {
    id: 'onboarding',
    title: { ja: '導入', en: 'Onboarding' },
    span: { ja: 'キックオフ〜初回レポート', en: 'kickoff to first report' },
  },
  { id: 'use', title: { ja: '活用', en: 'Adoption' }, span: {} },
  { id: 'settled', title: { ja: '定着・運用', en: 'Operation' }, span: {} },
  { id: 'renewal', title: { ja: '契約更新期', en: 'Renewal window' }, span: { ja: '満了90日前から' } },
];

test.each([
  ['活用事例メールを送る', 'use'],
  ['運用が止まっている', 'settled'],
  ['満了９０日前で未達', 'renewal'],
  ['キックオフから14日たってもタグがない', 'onboarding'],
  ['同じ質問が月3件以上', undefined],
  ['している している している', undefined],
])('%s → %s', (words, stage) => {
  expect(nearestStage(words, stages, 'ja')).toBe(stage);
});

test.each([
  ['14 days after kickoff without a tag', 'onboarding'],
  ['adoption is slow', 'use'],
  ['the champion has left', undefined],
])('%s → %s', (words, stage) => {
  expect(nearestStage(words, stages, 'en')).toBe(stage);
});

test('a name in the words weighs more than a span they share', () => {
  expect(nearestStage('初回レポートの活用', stages, 'ja')).toBe('use');
});
