import { describe, expect, it } from 'vitest';
import { intentOf } from './keys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof plain> = {}) => intentOf({ key, ...plain, ...held });

describe('keys on the board', () => {
  it('build and walk the roadmap', () => {
    expect(press('Enter')).toEqual({ does: 'sibling' });
    expect(press('Tab')).toEqual({ does: 'deeper' });
    expect(press('Tab', { shiftKey: true })).toEqual({ does: 'higher' });
    expect(press('F2')).toEqual({ does: 'edit' });
    expect(press('l')).toEqual({ does: 'link' });
    expect(press('ArrowLeft')).toEqual({ does: 'go', direction: 'left' });
    expect(press('ArrowLeft', { altKey: true })).toEqual({ does: 'move', direction: 'left' });
    expect([press('Delete'), press('Backspace')]).toEqual([{ does: 'remove' }, { does: 'remove' }]);
    expect(press('Escape')).toEqual({ does: 'leave' });
  });

  it('leave the shortcuts of the window and the system alone', () => {
    expect(press('z', { ctrlKey: true })).toBeNull();
    expect(press('Tab', { altKey: true })).toBeNull();
    expect(press('ArrowUp', { metaKey: true })).toBeNull();
    expect(press('F6')).toBeNull();
    expect(press('x')).toBeNull();
  });
});
