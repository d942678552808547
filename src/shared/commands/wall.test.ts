import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_TEXT } from '#shared/core/text.ts';
import { type Suggestion, suggest } from './suggestion.ts';
import { readWall } from './wall.ts';
import type { WallNote } from './words.ts';

const workshop = readFileSync(new URL('../../../tests/fixtures/workshop-notes.ja.md', import.meta.url), 'utf8');
const texts = (pasted: string): string[] => readWall(pasted).notes.map((note) => note.text);
const headings = (pasted: string): string[] => readWall(pasted).notes.map((note) => note.heading);

describe('a workshop wall, line by line', () => {
  const wall = readWall(workshop);
  const note = (start: string): WallNote => {
    const found = wall.notes.find(({ text }) => text.startsWith(start));
    if (found === undefined) throw new Error(`no note begins with ${start}`);
    return found;
  };

  it('has its title, 25 notes and five headings', () => {
    expect(wall.title).toBe('ワークショップの壁（付箋のまま・順不同）');
    expect(wall.notes).toHaveLength(25);
    expect([...new Set(wall.notes.map(({ heading }) => heading))]).toEqual([
      '',
      '顧客のゴール',
      'ステージ',
      'いつ → なにを',
      'そのほか',
    ]);
  });

  const action = { kind: 'action', owner: '', method: null, effortHours: null, group: '', customerTask: '' } as const;
  const lines: readonly (readonly [start: string, looks: Suggestion | null])[] = [
    ['サービス:', null],
    [
      '財務:',
      { kind: 'goal', title: 'Web経由の売上を1年で20%上げたい（両グループ共通）', perspective: 'financial', group: '' },
    ],
    ['顧客:', { kind: 'goal', title: '新規顧客の獲得単価を下げたい', perspective: 'customer', group: '' }],
    [
      'グループA',
      {
        kind: 'segment',
        title: '成果を出してほしい',
        description: '社内に人がいない。代わりに成果を出してほしい',
        key: 'A',
      },
    ],
    [
      'グループB',
      {
        kind: 'segment',
        title: '自走したい',
        description: '来期には自分たちだけで改善を回せるようになりたい',
        key: 'B',
      },
    ],
    ['プロセス(A)', { kind: 'goal', title: '毎月の改善施策が滞りなく実行される', perspective: 'process', group: 'A' }],
    ['プロセス(B)', { kind: 'goal', title: '仮説→検証→実装を社内で毎週回せる', perspective: 'process', group: 'B' }],
    [
      '学習と成長(B)',
      { kind: 'goal', title: '担当者3名が分析画面を自分で読める', perspective: 'learning', group: 'B' },
    ],
    ['導入', { kind: 'stage', title: '導入', span: 'キックオフ〜初回レポート', vendorView: false }],
    ['活用', { kind: 'stage', title: '活用', span: '', vendorView: false }],
    ['定着・運用', { kind: 'stage', title: '定着・運用', span: '', vendorView: false }],
    [
      '契約更新期',
      { kind: 'stage', title: '契約更新期', span: '満了90日前から。運用中でも動きが変わる', vendorView: true },
    ],
    [
      'キックオフから14日',
      {
        ...action,
        title: '導入担当が設定会を開く',
        when: 'キックオフから14日たっても計測タグが入っていない',
        owner: '導入担当',
        effortHours: 2,
      },
    ],
    [
      '推進者のやる気',
      { ...action, title: '上長も入れて目的をもう一度すり合わせる', when: '推進者のやる気が「低い」' },
    ],
    [
      '2週間ログインがない',
      { ...action, title: '活用事例メールを送る', when: '2週間ログインがない', method: 'self-service' },
    ],
    [
      '月次レポート',
      { ...action, title: '要点3つを動画で送る', when: '月次レポートを開いていない', method: 'digital' },
    ],
    [
      '施策の実行数',
      { ...action, title: '改善会議を設定', when: '施策の実行数が月2件未満', customerTask: '決裁者の同席' },
    ],
    [
      'Bグループで',
      { ...action, title: '勉強会', when: 'Bグループで分析画面の利用者が3名未満', method: 'group', group: 'B' },
    ],
    [
      '満了90日前で',
      {
        ...action,
        title: '責任者が更新前レビュー',
        when: '満了90日前で成果指標が目標の80%未満',
        owner: '責任者',
      },
    ],
    ['同じ質問の', { ...action, title: 'ヘルプ記事を作り、製品チームに渡す', when: '同じ質問の問い合わせが月3件以上' }],
    ['解約率', { kind: 'outcome', title: '解約率を下げたい（←KGI。日々追うのはスコアの方）', type: 'retention' }],
    ['「ハイタッチ顧客」', null],
    [
      '担当者の感触',
      {
        kind: 'indicator',
        title: '担当者の感触（5段階）も点数に入れたい。ただし60日で失効',
        type: 'rating',
        maxAgeDays: 60,
        availability: 'needs-work',
      },
    ],
    ['ログイン数は', null],
    [
      'NPSは',
      {
        kind: 'indicator',
        title: 'NPSはまだ取っていないが候補として残す',
        type: 'number',
        maxAgeDays: null,
        availability: 'not-available',
      },
    ],
  ];

  it('is covered by the cases below, every line of it', () => {
    expect(lines.map(([start]) => note(start))).toEqual(wall.notes);
  });

  test.each(lines)('%s', (start, looks) => {
    expect(suggest(note(start))).toEqual(looks);
  });
});

describe('an English wall', () => {
  const pasted = `# Web improvement

## Customer goals
- Financial: grow web revenue by 20% in a year
- Group A "wants results": nobody in-house
- Learning (B): three people can read the analysis screen

## Stages
1. Onboarding (kickoff to first report)
2. Renewal window (from 90 days before the end)

## When -> do
* No login for two weeks -> send a case-study mail (self-service)
* Fewer than 3 users in group B => run a training (group, 90 min)
* Champion's motivation is low → talk to the manager again

## Rest
+ Lower churn (that is our KGI)
+ Keep NPS as a candidate; not yet collected`;

  it('is read like a Japanese one', () => {
    expect(readWall(pasted).notes.map((note) => suggest(note))).toMatchObject([
      { kind: 'goal', perspective: 'financial', title: 'grow web revenue by 20% in a year' },
      { kind: 'segment', key: 'A', title: 'wants results', description: 'nobody in-house' },
      { kind: 'goal', perspective: 'learning', group: 'B' },
      { kind: 'stage', title: 'Onboarding', span: 'kickoff to first report', vendorView: false },
      { kind: 'stage', title: 'Renewal window', vendorView: true },
      { kind: 'action', when: 'No login for two weeks', title: 'send a case-study mail', method: 'self-service' },
      { kind: 'action', title: 'run a training', method: 'group', effortHours: 1.5, group: 'B' },
      { kind: 'action', when: "Champion's motivation is low", title: 'talk to the manager again', method: null },
      { kind: 'outcome', type: 'retention' },
      { kind: 'indicator', availability: 'not-available' },
    ]);
  });
});

describe('pasted lines', () => {
  it('end in any way that systems end lines', () => {
    expect(texts('- one\r\n- two\r- three\n\n- four')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('lose their bullets, numbers and checkboxes, whatever they look like', () => {
    expect(
      texts('・項目\n● 項目\n1. first\n２．第二\n3) third\n(4) fourth\n⑤第五\n- [ ] open\n- [x] done\n* star\n-詰めて'),
    ).toEqual(['項目', '項目', 'first', '第二', 'third', 'fourth', '第五', 'open', 'done', 'star', '詰めて']);
  });

  it('keep numbers that only look like bullets', () => {
    expect(texts('1.5倍にしたい\n-20%減らす\n2026年4月から\n3、4月に見直す')).toEqual([
      '1.5倍にしたい',
      '-20%減らす',
      '2026年4月から',
      '3、4月に見直す',
    ]);
  });

  it('become one note each where bullets are nested', () => {
    expect(texts('- parent\n  - child\n\t- deeper\n    1. number')).toEqual(['parent', 'child', 'deeper', 'number']);
  });

  it('are parted by blank lines and rules, which are no notes', () => {
    expect(texts('a\n\n---\n***\n===\nb\n```\nc\n```')).toEqual(['a', 'b', 'c']);
  });

  it('leave quotes and emphasis behind', () => {
    expect(texts('> **大事** な付箋\n> - 引用の中')).toEqual(['大事 な付箋', '引用の中']);
  });

  it('may hold half a surrogate pair, which is replaced and never stored', () => {
    const [text = ''] = texts('- 感情\ud83d です');
    expect(text).toBe('感情\ufffd です');
    expect(text.isWellFormed()).toBe(true);
  });

  it('keep whole pairs', () => {
    expect(texts('- 👍🏽 いいね')).toEqual(['👍🏽 いいね']);
  });

  it('are all read, ten thousand of them too', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `- 付箋 ${index}: ${'あ'.repeat(200)}`).join('\n');
    const read = texts(many);
    expect(read).toHaveLength(10_000);
    expect(read.at(-1)).toMatch(/^付箋 9999: あ{200}$/u);
  });

  it('make several notes where one line is longer than a note can be', () => {
    const long = `${'あ'.repeat(MAX_TEXT - 1)}👍終わり`;
    const parts = texts(long);
    expect(parts.join('')).toBe(long);
    expect(parts).toHaveLength(2);
    expect(parts.every((part) => part.isWellFormed() && part.length <= MAX_TEXT)).toBe(true);
  });
});

describe('headings', () => {
  it('stand above their notes, the nearest one last', () => {
    expect(headings('## ゴール\n### 財務\n- a\n### 顧客\n- b\n## ステージ\n- c')).toEqual([
      'ゴール › 財務',
      'ゴール › 顧客',
      'ステージ',
    ]);
  });

  it('may be brackets or a line that ends in a colon', () => {
    expect(headings('【ステージ】\n・導入\nいつ → なにを：\n・a → b')).toEqual(['ステージ', 'いつ → なにを']);
  });

  it('of the first level are the title only where there is one of them', () => {
    expect(readWall('# 壁\n## ゴール\n- a')).toMatchObject({ title: '壁', notes: [{ heading: 'ゴール' }] });
    expect(readWall('# ゴール\n- a\n# ステージ\n- b')).toMatchObject({
      title: '',
      notes: [{ heading: 'ゴール' }, { heading: 'ステージ' }],
    });
  });

  it('speak louder than an arrow, and the nearest loudest', () => {
    expect(suggest({ text: '仮説→検証', heading: 'ゴール' })?.kind).toBe('goal');
    expect(suggest({ text: '毎週見る', heading: 'アクション › 指標' })?.kind).toBe('indicator');
  });

  it('of a perspective make goals of it', () => {
    expect(suggest({ text: '売上を上げる', heading: 'そのほか › 財務の視点' })).toMatchObject({
      kind: 'goal',
      perspective: 'financial',
    });
  });

  it('of actions leave a note without an arrow as it is', () => {
    expect(suggest({ text: '来週もう一度話す', heading: 'アクション' })).toBeNull();
  });

  it('tell outcomes and indicators apart', () => {
    expect(suggest({ text: '更新率95%', heading: '成果指標（KGI）' })?.kind).toBe('outcome');
    expect(suggest({ text: '週の利用日数', heading: '指標' })?.kind).toBe('indicator');
  });
});

describe('a table', () => {
  it('pasted from a spreadsheet makes a note of each row', () => {
    expect(texts('導入\tキックオフ〜\t\n活用\t\t3か月')).toEqual(['導入 / キックオフ〜', '活用 / 3か月']);
  });

  it('with a head of "when" and "do" makes actions of its rows', () => {
    const pasted = 'ステージ\tいつ\tなにを\n導入\tタグがない\t設定会を開く\n活用\t\t活用会';
    expect(texts(pasted)).toEqual(['タグがない → 設定会を開く（導入）', '活用会（活用）']);
    expect(suggest({ text: texts(pasted)[0] ?? '', heading: '' })?.kind).toBe('action');
  });

  it('keeps a cell with a line break in one note', () => {
    expect(texts('導入\t"一行目\n二行目 ""引用"""\n活用\t次')).toEqual(['導入 / 一行目 二行目 "引用"', '活用 / 次']);
  });

  it('of markdown is read without its ruler', () => {
    expect(texts('| いつ | なにを |\n|---|:--|\n| 失効 | 連絡する |')).toEqual(['失効 → 連絡する']);
  });
});

describe('the brackets of an action', () => {
  const read = (text: string) => suggest({ text, heading: 'いつ' });
  it('give hours and method to their fields and keep other words in the title', () => {
    expect(read('a → b（２時間・セルフサービス）')).toMatchObject({
      title: 'b',
      effortHours: 2,
      method: 'self-service',
    });
    expect(read('a → b（30分、全員で）')).toMatchObject({ title: 'b（全員で）', effortHours: 0.5 });
    expect(read('a → b（急ぎ）')).toMatchObject({ title: 'b（急ぎ）', effortHours: null });
  });

  it('are the title themselves where nothing else is left', () => {
    expect(read('a → （2時間）')).toMatchObject({ title: '（2時間）', effortHours: 2 });
  });

  it('hold the customer’s part, commas and all', () => {
    expect(read('a → b (customer task: send logo, sign)')).toMatchObject({
      title: 'b',
      customerTask: 'send logo, sign',
    });
  });
});

describe('reading', () => {
  it('loses no word of any line that is no heading', () => {
    const word = fc.stringMatching(/^[a-zぁ-ん]{1,6}$/u);
    const prefix = fc.constantFrom('', '- ', '* ', '・', '1. ', '> ', '- [ ] ', '\t', '## ');
    const suffix = fc.constantFrom('', ' → x', '\ty', '：z');
    fc.assert(
      fc.property(fc.array(fc.tuple(prefix, word, suffix), { maxLength: 20 }), (lines) => {
        const read = texts(lines.map((parts) => parts.join('')).join('\n'));
        const expected = lines.filter(([mark]) => mark !== '## ').map(([, words]) => words);
        expect(read).toHaveLength(expected.length);
        expected.forEach((words, index) => {
          expect(read[index]).toContain(words);
        });
      }),
    );
  });

  it('takes whatever a clipboard may hold, and gives well-formed notes with words in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const note of readWall(text).notes) {
          expect(note.text.isWellFormed() && note.text.trim() !== '').toBe(true);
          suggest(note);
        }
      }),
    );
  });

  it('is not caught in lines that are made to catch it', () => {
    const lines = ['-', '|', ' ', '*', '"', '（', 'グループ'].map((part) => `a${part.repeat(200_000)}x → b`);
    const { notes } = readWall(lines.join('\n'));
    expect(notes.length).toBeGreaterThan(lines.length);
    expect(notes.map((note) => suggest(note))).toHaveLength(notes.length);
  });
});
