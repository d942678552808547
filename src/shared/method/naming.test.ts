import { describe, expect, it } from 'vitest';
import { createRecord } from '#shared/kinds/registry.ts';
import { joined, listed, nameOf, quoted, sameForm } from './naming.ts';

const goal = (title: string) => ({ ...createRecord('goal', 'goal-1'), title: { en: title } });

describe('a record in a message', () => {
  it('is called by its title, which stands in for a language that is missing', () => {
    expect(nameOf(goal('Revenue'))).toEqual({ ja: 'ゴール「Revenue」', en: 'The goal “Revenue”' });
    const both = { ...createRecord('stage', 'stage-1'), title: { ja: '導入', en: 'Onboarding' } };
    expect(nameOf(both)).toEqual({ ja: 'ステージ「導入」', en: 'The stage “Onboarding”' });
  });

  it('without a title is called by its kind', () => {
    expect(nameOf(goal(' '))).toEqual({ ja: '名前のないゴール', en: 'A goal without a name' });
    expect(nameOf(createRecord('indicator', 'indicator-1')).en).toBe('An indicator without a name');
    expect(quoted(goal(''))).toEqual({ ja: '（名前なし）', en: '(no name)' });
  });

  it('is called by its "when" where an action has no more than that', () => {
    const action = { ...createRecord('action', 'action-1'), when: { en: 'No login' } };
    expect(nameOf(action).en).toBe('The action “No login”');
  });

  it('keeps a long title to one short line, and never cuts a character in two', () => {
    expect(quoted(goal('a\nb  c')).en).toBe('“a b c”');
    expect(quoted(goal('👩‍💻'.repeat(4_000))).en).toMatch(/^“.{1,200}…”$/u);
    expect(quoted(goal('𠮷'.repeat(4_000))).en).toBe(`“${'𠮷'.repeat(59)}…”`);
  });
});

describe('records in a list', () => {
  it('are named up to three, and counted beyond', () => {
    const goals = ['A', 'B', 'C', 'D', 'E'].map(goal);
    expect(listed(goals.slice(0, 1))).toEqual({ ja: '「A」', en: '“A”' });
    expect(listed(goals.slice(0, 3))).toEqual({ ja: '「A」「B」「C」', en: '“A”, “B” and “C”' });
    expect(listed(goals)).toEqual({ ja: '「A」「B」「C」ほか2件', en: '“A”, “B”, “C” and 2 more' });
  });

  it('are joined as people write', () => {
    expect(joined([], 'or')).toBe('');
    expect(joined(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});

describe('words that mean the same', () => {
  it('are equal whatever their width, case and blanks around them', () => {
    expect(sameForm({ ja: 'ﾒｰﾙ', en: ' Mail' })).toBe(sameForm({ ja: 'メール', en: 'mail ' }));
    expect(sameForm({ ja: 'Mail' })).not.toBe(sameForm({ en: 'Mail' }));
  });
});
