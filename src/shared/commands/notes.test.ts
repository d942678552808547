import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newId, seededRandom } from '#shared/core/id.ts';
import { shown } from '#shared/core/text.ts';
import { reverse } from '#shared/document/patch.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { find, ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { blank, edited, patched, patchOf, recordsOf, smallRoadmap } from '../../../tests/generators/roadmap.ts';
import { MAX_PASTED_NOTES } from './notes.ts';
import { type Command, decide } from './registry.ts';
import { readWall } from './wall.ts';

const workshop = readFileSync(new URL('../../../tests/fixtures/workshop-notes.ja.md', import.meta.url), 'utf8');
const random = seededRandom(1);
const item = (note: string) => ({
  note,
  id: newId('card', random),
  candidateId: newId('indicator', random),
  taskId: newId('action', random),
});
const paste = (text: string): Command => {
  const { title, notes } = readWall(text);
  return { type: 'note.paste', title, notes: notes.map((note) => ({ ...note, id: newId('note', random) })) };
};
const sortAll = (document: RoadmapDocument): RoadmapDocument =>
  edited(document, { type: 'note.sort', items: ofKind(document, 'note').map(({ id }) => item(id)), to: {} });
const errorOf = (document: RoadmapDocument, command: Command): string | undefined => {
  const decided = decide(document, command);
  return decided.ok ? undefined : decided.error.code;
};
const titled = (records: readonly { readonly title: { readonly ja?: string | undefined } }[]) =>
  records.map(({ title }) => title.ja);

describe('pasting', () => {
  it('puts notes at the end, in order, as one step', () => {
    const document = edited(smallRoadmap(), paste('- x\n- y\n## 見出し\n- z'));
    expect(titled(ofKind(document, 'note')).slice(2)).toEqual(['x', 'y', 'z']);
    expect(ofKind(document, 'note').at(-1)?.heading).toEqual({ ja: '見出し' });
  });

  it('writes in the language of the roadmap', () => {
    const english = edited(blank(), { type: 'record.change', ids: ['roadmap'], fields: { language: 'en' } });
    expect(ofKind(edited(english, paste('- x')), 'note')[0]?.title).toEqual({ en: 'x' });
  });

  it('names a roadmap that has no name yet, and no other', () => {
    const named = edited(blank(), paste('# 壁\n## a\n- x'));
    expect(roadmapOf(named).title).toEqual({ ja: '壁' });
    expect(roadmapOf(edited(named, paste('# 別\n## a\n- y'))).title).toEqual({ ja: '壁' });
  });

  it('takes ten thousand lines in one step, and refuses more with a reason and without a change', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `- ${index}`).join('\n');
    const many = edited(blank(), paste(lines(MAX_PASTED_NOTES)));
    expect(ofKind(many, 'note')).toHaveLength(MAX_PASTED_NOTES);
    const decided = decide(blank(), paste(lines(MAX_PASTED_NOTES + 1)));
    expect(decided).toMatchObject({ ok: false, error: { code: 'note.too-many', place: '10001' } });
    expect(decided.ok ? '' : decided.error.message.en).toContain('10,000');
  });

  it('refuses half a surrogate pair and an id that is taken', () => {
    const note = { text: '\ud83d', heading: '', id: 'note-9' };
    expect(errorOf(blank(), { type: 'note.paste', notes: [note] })).toBe('command.invalid');
    expect(errorOf(smallRoadmap(), { type: 'note.paste', notes: [{ ...note, text: 'x', id: 'note-1' }] })).toBe(
      'record.exists',
    );
  });
});

describe('sorting the whole workshop as suggested', () => {
  const document = sortAll(edited(blank(), paste(workshop)));
  const stageNamed = (title: string) => ofKind(document, 'stage').find((stage) => stage.title.ja === title)?.id;

  it('gives two segments, four stages, five goals, nine actions, ten candidates and an outcome', () => {
    expect(titled(ofKind(document, 'segment'))).toEqual(['成果を出してほしい', '自走したい']);
    expect(titled(ofKind(document, 'stage'))).toEqual(['導入', '活用', '定着・運用', '契約更新期']);
    expect(ofKind(document, 'goal').map(({ perspective }) => perspective)).toEqual([
      'financial',
      'customer',
      'process',
      'process',
      'learning',
    ]);
    expect(ofKind(document, 'action')).toHaveLength(9);
    expect(ofKind(document, 'indicator')).toHaveLength(10);
    expect(ofKind(document, 'outcome')).toHaveLength(1);
  });

  it('leaves notes that give no hint where they are', () => {
    expect(ofKind(document, 'note').map(({ title }) => title.ja?.slice(0, 5))).toEqual([
      'サービス:',
      '「ハイタッ',
      'ログイン数',
    ]);
  });

  it('lets every "when" be watched by a candidate in the same stage', () => {
    const actions = ofKind(document, 'action').filter(({ actor }) => actor === 'vendor');
    for (const action of actions) {
      const [candidate] = ofKind(document, 'indicator').filter((one) => one.action === action.id);
      expect(candidate).toMatchObject({ title: action.when, stage: action.stage, scored: false });
    }
  });

  it('gives each action to the stage that its words point to', () => {
    const stageOf = (title: string) => ofKind(document, 'action').find((one) => one.title.ja === title)?.stage;
    expect(stageOf('導入担当が設定会を開く')).toBe(stageNamed('導入'));
    expect(stageOf('活用事例メールを送る')).toBe(stageNamed('活用'));
    expect(stageOf('責任者が更新前レビュー')).toBe(stageNamed('契約更新期'));
  });

  it('finds the group that a goal or an action names', () => {
    const [a, b] = ofKind(document, 'segment');
    expect(ofKind(document, 'goal').map(({ segments }) => segments)).toEqual([[], [], [a?.id], [b?.id], [b?.id]]);
    expect(ofKind(document, 'action').find(({ title }) => title.ja === '勉強会')?.segments).toEqual([b?.id]);
  });

  it('makes the customer’s part a task of the customer', () => {
    const [task] = ofKind(document, 'action').filter(({ actor }) => actor === 'customer');
    expect(task).toMatchObject({ title: { ja: '決裁者の同席' }, when: { ja: '改善会議を設定' } });
  });
});

describe('sorting', () => {
  it('as one kind takes over what the words say about it', () => {
    const document = edited(smallRoadmap(), {
      type: 'note.sort',
      items: [{ note: 'note-1', id: 'act-9', candidateId: 'ind-9' }],
      to: { kind: 'action', stage: 'stage-2', segments: ['seg-a'] },
    });
    expect(find(document, 'action', 'act-9')).toMatchObject({
      stage: 'stage-2',
      segments: ['seg-a'],
      method: 'digital',
    });
    expect(find(document, 'indicator', 'ind-9')).toMatchObject({ action: 'act-9', stage: 'stage-2' });
    expect(find(document, 'note', 'note-1')).toBeUndefined();
  });

  it('as another kind than suggested reads the note as that kind', () => {
    const document = edited(smallRoadmap(), paste('## ステージ\n- 財務: 売上を上げる'));
    const note = ofKind(document, 'note').at(-1)?.id ?? '';
    const sorted = edited(document, {
      type: 'note.sort',
      items: [{ note, id: 'goal-9', candidateId: 'ind-9' }],
      to: { kind: 'goal' },
    });
    expect(find(sorted, 'goal', 'goal-9')).toMatchObject({ title: { ja: '売上を上げる' }, perspective: 'financial' });
  });

  it('takes what each note is to become on its own, and may name stages that come with it', () => {
    const document = edited(smallRoadmap(), {
      type: 'note.sort',
      items: [
        { note: 'note-1', id: 'act-9', candidateId: 'ind-9', to: { kind: 'action', stage: 'stage-9' } },
        { note: 'note-2', id: 'stage-9', candidateId: 'ind-8', to: { kind: 'stage' } },
      ],
      to: {},
    });
    expect(find(document, 'action', 'act-9')?.stage).toBe('stage-9');
    expect(ofKind(document, 'stage').map(({ id }) => id)).toEqual(['stage-1', 'stage-2', 'stage-9']);
  });

  it('without an id for the customer’s task leaves it in the title', () => {
    const document = edited(smallRoadmap(), paste('- x → y（顧客側タスク: z）'));
    const note = ofKind(document, 'note').at(-1)?.id ?? '';
    const sorted = edited(document, {
      type: 'note.sort',
      items: [{ note, id: 'act-9', candidateId: 'ind-9' }],
      to: {},
    });
    expect(shown(find(sorted, 'action', 'act-9')?.title ?? {}, 'ja')).toBe('y（顧客側タスク: z）');
  });

  it('keeps the order of the notes, behind what is there', () => {
    const document = edited(smallRoadmap(), paste('- b\n- a\n- c'));
    const notes = ofKind(document, 'note').slice(2);
    const sorted = edited(document, {
      type: 'note.sort',
      items: notes.map(({ id }) => item(id)),
      to: { kind: 'touchpoint', stage: 'stage-1' },
    });
    expect(titled(ofKind(sorted, 'touchpoint'))).toEqual(['画面', 'b', 'a', 'c']);
  });

  it('needs a stage for an action', () => {
    const document = edited(blank(), paste('- x → y'));
    const items = ofKind(document, 'note').map(({ id }) => item(id));
    expect(errorOf(document, { type: 'note.sort', items, to: {} })).toBe('action.needs-stage');
  });

  it('refuses a note twice, ids twice and ids that are taken', () => {
    const document = smallRoadmap();
    const sort = (...items: { note: string; id: string; candidateId: string }[]) =>
      errorOf(document, { type: 'note.sort', items, to: { kind: 'goal' } });
    expect(sort({ note: 'note-1', id: 'x', candidateId: 'x' })).toBe('record.exists');
    expect(sort({ note: 'note-1', id: 'goal-1', candidateId: 'y' })).toBe('record.exists');
    expect(sort({ note: 'note-1', id: 'x', candidateId: 'y' }, { note: 'note-1', id: 'v', candidateId: 'w' })).toBe(
      'record.exists',
    );
    expect(sort({ note: 'goal-1', id: 'x', candidateId: 'y' })).toBe('record.missing');
  });

  it('of a thousand notes is one step that is taken back whole', () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => `- 状態${index} → 対応${index}`).join('\n');
    const document = edited(smallRoadmap(), paste(lines));
    const items = ofKind(document, 'note')
      .slice(2)
      .map(({ id }) => item(id));
    const patch = patchOf(document, { type: 'note.sort', items, to: {} });
    const after = patched(document, patch);
    expect(ofKind(after, 'action')).toHaveLength(1_001);
    expect(recordsOf(patched(after, reverse(patch)))).toEqual(recordsOf(document));
  });
});
