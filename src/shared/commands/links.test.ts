import { describe, expect, it } from 'vitest';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { find, ofKind } from '#shared/kinds/select.ts';
import { edited, smallRoadmap } from '../../../tests/generators/roadmap.ts';
import { decide } from './registry.ts';

const errorOf = (document: RoadmapDocument, from: string, to: string): string | undefined => {
  const decided = decide(document, { type: 'link.add', id: 'link-9', from, to });
  return decided.ok ? undefined : decided.error.code;
};

describe('linking', () => {
  it('joins cards of the kinds that the method joins', () => {
    const document = edited(smallRoadmap(), { type: 'link.add', id: 'link-9', from: 'touch-1', to: 'goal-1' });
    expect(find(document, 'link', 'link-9')).toMatchObject({ from: 'touch-1', to: 'goal-1' });
  });

  it('from an indicator to an action names the action that it watches', () => {
    const document = edited(
      smallRoadmap(),
      { type: 'record.add', id: 'act-2', kind: 'action', fields: { stage: 'stage-2' } },
      { type: 'link.add', id: 'link-9', from: 'ind-1', to: 'act-2' },
    );
    expect(find(document, 'indicator', 'ind-1')?.action).toBe('act-2');
    expect(ofKind(document, 'link')).toHaveLength(2);
  });

  it('is refused with a reason where it would not mean anything', () => {
    const document = smallRoadmap();
    expect(errorOf(document, 'goal-1', 'act-1')).toBe('link.not-joinable');
    expect(errorOf(document, 'ind-1', 'goal-1')).toBe('link.not-joinable');
    expect(errorOf(document, 'act-1', 'goal-1')).toBe('link.duplicate');
    expect(errorOf(document, 'ind-1', 'act-1')).toBe('link.duplicate');
    expect(errorOf(document, 'gone', 'goal-1')).toBe('record.missing');
    expect(errorOf(document, 'goal-1', 'goal-1')).toBe('link.loop');
  });

  it('never closes a circle of goals', () => {
    const document = edited(
      smallRoadmap(),
      { type: 'record.add', id: 'goal-2', kind: 'goal', fields: {} },
      { type: 'link.add', id: 'link-3', from: 'goal-1', to: 'goal-2' },
    );
    expect(errorOf(document, 'goal-2', 'goal-1')).toBe('link.loop');
  });
});

describe('unlinking', () => {
  it('takes two cards apart, whichever way the join is kept', () => {
    const document = edited(
      smallRoadmap(),
      { type: 'link.remove', from: 'act-1', to: 'goal-1' },
      { type: 'link.remove', from: 'ind-1', to: 'act-1' },
    );
    expect(ofKind(document, 'link').map(({ id }) => id)).toEqual(['link-2']);
    expect(find(document, 'indicator', 'ind-1')?.action).toBeNull();
  });

  it('of cards that are not linked is refused', () => {
    const decided = decide(smallRoadmap(), { type: 'link.remove', from: 'goal-1', to: 'act-1' });
    expect(decided).toMatchObject({ ok: false, error: { code: 'record.missing' } });
  });
});
