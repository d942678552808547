import { expect, test } from 'vitest';
import { translator } from '#shared/i18n/translate.ts';
import type { Condition } from '#shared/kinds/indicator/condition.ts';
import { conditionWords } from './condition-words.ts';

const names: Record<string, string> = { a: 'キックオフ日', b: '計測タグの設置', c: 'プラン' };
const said = (condition: Condition, language: 'ja' | 'en' = 'ja') =>
  conditionWords(condition, (field) => names[field] ?? field, translator(language));

test('a combined condition reads as a sentence', () => {
  const condition: Condition = {
    all: [
      { field: 'a', op: 'ge', value: 14 },
      {
        any: [
          { field: 'b', op: 'eq', value: false },
          { field: 'b', op: 'missing' },
        ],
      },
    ],
  };
  expect(said(condition)).toBe(
    'すべて満たす（「キックオフ日」が14以上、いずれか満たす（「計測タグの設置」がいいえ、「計測タグの設置」のデータがない））',
  );
  expect(said(condition, 'en')).toBe(
    'all of (“キックオフ日” is at least 14, any of (“計測タグの設置” is No, “計測タグの設置” is missing))',
  );
});

test('values of a list are named one by one', () => {
  expect(said({ field: 'c', op: 'in', value: ['無料', 'お試し'] })).toBe('「プラン」が無料、お試しのいずれか');
});
