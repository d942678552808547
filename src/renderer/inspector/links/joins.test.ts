import { beforeEach, expect, test } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { candidatesOf, joinsOf } from './joins.ts';

let author: Author;
const ids: Record<string, string> = {};
const record = (name: string): AnyRecord => {
  const found = author.document.records.get(ids[name] ?? '');
  if (found === undefined) throw new Error(name);
  return found;
};
const said = (joins: ReturnType<typeof joinsOf>) =>
  joins.map((join) => `${join.direction} ${Object.keys(ids).find((name) => ids[name] === join.record.id)}`).toSorted();

beforeEach(() => {
  author = new Author('ja', seededRandom(7));
  ids.stage = author.add('stage', { title: { ja: '導入' } });
  ids.revenue = author.add('goal', { title: { ja: '売上' } });
  ids.cost = author.add('goal', { title: { ja: '獲得単価' } });
  ids.kpi = author.add('outcome', { title: { ja: '継続' } });
  ids.meeting = author.add('action', { title: { ja: '改善会議' }, stage: ids.stage });
  ids.count = author.add('indicator', { title: { ja: '実行数' }, action: ids.meeting });
  ids.logins = author.add('indicator', { title: { ja: 'ログイン' } });
  author.link(ids.cost, ids.revenue);
  author.link(ids.meeting, ids.cost);
});

test('an action leads to its goal and comes from the indicator that watches it', () => {
  expect(said(joinsOf(author.document, record('meeting')))).toEqual(['from count', 'to cost']);
});

test('what may be joined is offered from either end, and what is joined already is not', () => {
  expect(said(candidatesOf(author.document, record('meeting')))).toEqual(['from logins', 'to revenue']);
  expect(said(candidatesOf(author.document, record('revenue')))).toEqual(['from meeting', 'to kpi']);
  expect(said(candidatesOf(author.document, record('logins')))).toEqual(['to meeting']);
});

test('a stage is joined with nothing', () => {
  expect(candidatesOf(author.document, record('stage'))).toEqual([]);
});
