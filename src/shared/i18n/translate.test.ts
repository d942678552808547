import { describe, expect, it } from 'vitest';
import { translator } from './translate.ts';

describe('messages', () => {
  it('are given in the language asked for', () => {
    expect(translator('ja')('common.undo')).toBe('元に戻す');
    expect(translator('en')('common.undo')).toBe('Undo');
  });
});
