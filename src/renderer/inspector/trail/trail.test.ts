import { expect, test } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import { trailOf } from './trail.ts';

const author = new Author('ja', seededRandom(11));
const stage = author.add('stage', { title: { ja: '活用' } });
const retention = author.add('outcome', { title: { ja: '継続' } });
const revenue = author.add('goal', { title: { ja: '売上' }, perspective: 'financial' });
const cost = author.add('goal', { title: { ja: '獲得単価' } });
const monthly = author.add('goal', { title: { ja: '毎月の施策' }, perspective: 'process' });
const meeting = author.add('action', { title: { ja: '改善会議' }, when: { ja: '月2件未満' }, stage });
const count = author.add('indicator', { title: { ja: '施策の実行数' }, action: meeting, stage });
author.link(monthly, cost);
author.link(cost, revenue);
author.link(revenue, retention);
author.link(meeting, monthly);

const { document } = author;
const idsOf = (id: string) => {
  const record = document.records.get(id);
  const trail = record === undefined ? null : trailOf(document, record);
  return (
    trail &&
    Object.fromEntries(Object.entries(trail).map(([part, list]) => [part, list.map((one: { id: string }) => one.id)]))
  );
};
const whole = { outcomes: [retention], goals: [revenue, cost, monthly], actions: [meeting], indicators: [count] };

test('an indicator’s trail runs from the business outcome over goals and action down to it', () => {
  expect(idsOf(count)).toEqual(whole);
});

test('every card on the trail shows the same trail', () => {
  expect(idsOf(meeting)).toEqual(whole);
  expect(idsOf(monthly)).toEqual(whole);
});

test('a goal that no action serves yet still shows where it leads', () => {
  expect(idsOf(revenue)).toEqual({ outcomes: [retention], goals: [revenue], actions: [], indicators: [] });
});

test('what stands beside the way has no trail', () => {
  expect(idsOf(stage)).toBeNull();
});
