import { describe, expect, it } from 'vitest';
import { ofKind } from '#shared/kinds/select.ts';
import { blank, edited, smallRoadmap } from '../../../tests/generators/roadmap.ts';
import { type Choices, commandOf, countsOf, type Plan, planOf } from './sort-plan.ts';

const stageId = (note: string) => `stage-of-${note}`;
const walled = (document = blank()) =>
  edited(document, {
    type: 'note.paste',
    notes: [
      { id: 'n-goal', text: '財務: 売上を上げる', heading: '' },
      { id: 'n-stage', text: '活用（初回レポート〜）', heading: 'ステージ' },
      { id: 'n-late', text: '更新期', heading: 'ステージ' },
      { id: 'n-act', text: '初回レポートを見ていない → 電話する（顧客側タスク: 見る）', heading: '' },
      { id: 'n-none', text: 'あとで', heading: '' },
    ],
  });
const document = walled();
const plan = (choices: Choices = new Map()): Plan =>
  planOf(ofKind(document, 'note'), ofKind(document, 'stage'), choices, stageId, 'ja');
const row = (of: Plan, note: string) => of.rows.find((one) => one.note.id === note);

describe('the plan of sorting', () => {
  it('includes every note that looks like something, and leaves the others', () => {
    expect(plan().rows.map(({ included, kind }) => [included, kind])).toEqual([
      [true, 'goal'],
      [true, 'stage'],
      [true, 'stage'],
      [true, 'action'],
      [false, null],
    ]);
  });

  it('sends an action to the stage that its words point to, one that comes into being included', () => {
    expect(row(plan(), 'n-act')?.stage).toBe('stage-of-n-stage');
    expect(plan().stages).toEqual([
      { id: 'stage-of-n-stage', title: '活用', span: '初回レポート〜', isNew: true },
      { id: 'stage-of-n-late', title: '更新期', span: '', isNew: true },
    ]);
  });

  it('follows the choices: another kind, another stage, another perspective', () => {
    const chosen = plan(
      new Map([
        ['n-none', { kind: 'touchpoint', stage: 'stage-of-n-late' }],
        ['n-act', { stage: 'stage-of-n-late' }],
        ['n-goal', { perspective: 'learning' }],
      ]),
    );
    expect(row(chosen, 'n-none')).toMatchObject({ included: true, kind: 'touchpoint', stage: 'stage-of-n-late' });
    expect(row(chosen, 'n-act')?.stage).toBe('stage-of-n-late');
    expect(row(chosen, 'n-goal')?.reading).toMatchObject({ kind: 'goal', perspective: 'learning' });
  });

  it('falls back where a chosen stage is not made after all', () => {
    const chosen = plan(
      new Map([
        ['n-act', { stage: 'stage-of-n-late' }],
        ['n-late', { included: false }],
      ]),
    );
    expect(row(chosen, 'n-act')?.stage).toBe('stage-of-n-stage');
  });

  it('says that a stage is needed where there is none at all', () => {
    const without = new Map(['n-stage', 'n-late'].map((note) => [note, { included: false }]));
    expect(plan(without).needsStage).toBe(true);
    expect(plan(new Map([...without, ['n-act', { included: false }]])).needsStage).toBe(false);
    expect(plan().needsStage).toBe(false);
  });

  it('counts what it makes, candidates and customers’ tasks too', () => {
    expect(countsOf(plan())).toEqual([
      { kind: 'goal', count: 1 },
      { kind: 'stage', count: 2 },
      { kind: 'action', count: 2 },
      { kind: 'indicator', count: 1 },
    ]);
  });

  it('is one command that does what was shown', () => {
    const full = walled(smallRoadmap());
    const shown = planOf(ofKind(full, 'note'), ofKind(full, 'stage'), new Map(), stageId, 'ja');
    const command = commandOf(shown, stageId);
    if (command === undefined) throw new Error('nothing to do');
    const after = edited(full, command);
    for (const { kind, count } of countsOf(shown)) {
      expect(ofKind(after, kind).length - ofKind(full, kind).length).toBe(count);
    }
    expect(ofKind(after, 'note').map(({ id }) => id)).toEqual(['note-2', 'n-none']);
    expect(ofKind(after, 'action').filter(({ stage }) => stage === 'stage-of-n-stage')).toHaveLength(2);
  });

  it('is no command where nothing is included', () => {
    const none = new Map(plan().rows.map(({ note }) => [note.id, { included: false }]));
    expect(commandOf(plan(none), stageId)).toBeUndefined();
  });
});
