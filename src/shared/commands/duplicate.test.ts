import { beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '#shared/core/id.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import { Author } from './author.ts';
import { decide } from './registry.ts';

let author: Author;
let stage: string;
let first: string;
let last: string;

beforeEach(() => {
  author = new Author('ja', seededRandom(3));
  stage = author.add('stage', { title: { ja: '導入' } });
  first = author.add('action', { title: { ja: '設定会' }, when: { ja: '14日たった' }, stage });
  last = author.add('action', { title: { ja: '勉強会' }, stage });
});

describe('duplicating', () => {
  it('puts a copy with the same words right behind its original', () => {
    author.do({ type: 'record.duplicate', copies: [{ from: first, id: 'action-copy' }] });
    expect(ofKind(author.document, 'action').map(({ id }) => id)).toEqual([first, 'action-copy', last]);
    const { order: _, ...copy } = find(author.document, 'action', 'action-copy') ?? { order: '' };
    const { order: __, ...original } = find(author.document, 'action', first) ?? { order: '' };
    expect(copy).toEqual({ ...original, id: 'action-copy' });
  });

  it('leaves the links with the original', () => {
    const goal = author.add('goal', { title: { ja: '売上' } });
    author.link(first, goal);
    author.do({ type: 'record.duplicate', copies: [{ from: first, id: 'action-copy' }] });
    expect(ofKind(author.document, 'link').map(({ from }) => from)).toEqual([first]);
  });

  it('lets the alert of an indicator speak of the copy', () => {
    const indicator = author.add('indicator', { title: { ja: '実行数' } });
    const alert = (field: string) => ({
      all: [
        { field, op: 'lt' as const, value: 2 },
        { field: other, op: 'missing' as const },
      ],
    });
    const other = author.add('indicator', { title: { ja: '開始日' } });
    author.change('indicator', indicator, { alert: alert(indicator) });
    author.do({ type: 'record.duplicate', copies: [{ from: indicator, id: 'indicator-copy' }] });
    expect(find(author.document, 'indicator', 'indicator-copy')?.alert).toEqual(alert('indicator-copy'));
  });

  it('refuses what is not there, what stands in no order, and an id that is taken', () => {
    const code = (from: string, id: string) => {
      const decided = decide(author.document, { type: 'record.duplicate', copies: [{ from, id }] });
      return decided.ok ? 'ok' : decided.error.code;
    };
    expect(code('action-gone', 'action-x')).toBe('record.missing');
    expect(code('roadmap', 'roadmap-2')).toBe('record.missing');
    expect(code(first, last)).toBe('record.exists');
  });
});
