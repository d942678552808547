import { describe, expect, it } from 'vitest';
import type { Author } from '#shared/commands/author.ts';
import type { Perspective } from '#shared/kinds/goal/goal.ts';
import { findings, mended, written } from '../../../tests/generators/findings.ts';

const goal = (author: Author, title: string, perspective: Perspective, segments: string[] = []) =>
  author.add('goal', { title: author.text(title), perspective, segments });
const segment = (author: Author, title: string) => author.add('segment', { title: author.text(title) });
/** An action that works towards a goal. */
const serve = (author: Author, goalId: string) => {
  const stage = author.add('stage', { title: author.text('Stage') });
  author.link(author.add('action', { title: author.text('Act'), stage }), goalId);
};

describe('goal/no-success-state', () => {
  const states = (current: string, success: string) =>
    findings(
      'goal/no-success-state',
      written((author) =>
        author.add('goal', {
          title: author.text('More revenue'),
          current: author.text(current),
          success: author.text(success),
        }),
      ),
    );

  it('says which of the two states is missing', () => {
    expect(states('', '')[0]?.message).toEqual({
      ja: 'ゴール「More revenue」に、いまの状態と成功の状態が書かれていません。',
      en: 'The goal “More revenue” has neither a current nor a success state.',
    });
    expect(states('', 'Twice as much')[0]?.message.en).toBe('The goal “More revenue” has no current state.');
    expect(states('As last year', ' ')[0]?.message.en).toBe('The goal “More revenue” has no success state.');
  });

  it('is content with both, and waits for a goal to be named', () => {
    expect(states('As last year', 'Twice as much')).toEqual([]);
    expect(
      findings(
        'goal/no-success-state',
        written((author) => author.add('goal', {})),
      ),
    ).toEqual([]);
  });
});

describe('goal/not-agreed', () => {
  const agreed = (fields: { agreed?: boolean; current?: string }) =>
    written((author) =>
      author.add('goal', {
        title: author.text('More revenue'),
        current: author.text(fields.current ?? 'As last year'),
        success: author.text('Twice as much'),
        agreed: fields.agreed ?? false,
      }),
    );

  it('is mended by marking the goal as agreed', () => {
    const document = agreed({});
    const [finding] = findings('goal/not-agreed', document);
    expect(finding).toMatchObject({ severity: 'info', message: { en: expect.stringContaining('“More revenue”') } });
    expect(findings('goal/not-agreed', mended(document, finding))).toEqual([]);
  });

  it('is not asked of a goal that is agreed, or not yet worked out', () => {
    expect(findings('goal/not-agreed', agreed({ agreed: true }))).toEqual([]);
    expect(findings('goal/not-agreed', agreed({ current: '' }))).toEqual([]);
  });
});

describe('goal/single-perspective', () => {
  const code = 'goal/single-perspective';

  it('points at the segment whose goals are all financial, and at its goals', () => {
    let ids: string[] = [];
    const document = written((author) => {
      const [a, b] = [segment(author, 'A'), segment(author, 'B')];
      ids = [a, goal(author, 'Revenue', 'financial'), goal(author, 'Cost', 'financial', [a])];
      goal(author, 'Learn', 'learning', [b]);
    });
    expect(findings(code, document).map(({ records }) => records)).toEqual([ids]);
    expect(findings(code, document)[0]?.message).toEqual({
      ja: '顧客セグメント「A」のゴールが、すべて「財務」の視点です。',
      en: 'All goals of the segment “A” stand in the financial perspective.',
    });
  });

  it('looks at all goals where there are no segments', () => {
    const one = (second: Perspective) =>
      written((author) => {
        goal(author, 'Revenue', 'financial');
        goal(author, 'Cost', second);
      });
    expect(findings(code, one('financial'))).toHaveLength(1);
    expect(findings(code, one('process'))).toEqual([]);
  });

  it('takes one goal for a beginning, until an action serves it', () => {
    const alone = (served: boolean) =>
      written((author) => {
        const id = goal(author, 'Revenue', 'financial');
        if (served) serve(author, id);
      });
    expect(findings(code, alone(false))).toEqual([]);
    expect(findings(code, alone(true))).toHaveLength(1);
  });
});

describe('goal/unserved', () => {
  it('names the goal that no action works towards, directly or through other goals', () => {
    let lost = '';
    const document = written((author) => {
      const [learn, earn] = [goal(author, 'Learn', 'learning'), goal(author, 'Earn', 'financial')];
      lost = goal(author, 'Enjoy', 'customer');
      author.link(learn, earn);
      serve(author, learn);
    });
    expect(findings('goal/unserved', document).map(({ records }) => records)).toEqual([[lost]]);
  });

  it('waits until the roadmap has actions', () => {
    expect(
      findings(
        'goal/unserved',
        written((author) => goal(author, 'Enjoy', 'customer')),
      ),
    ).toEqual([]);
  });
});

describe('goal/broken-chain', () => {
  const chain = (linked: boolean, other: Perspective = 'learning') =>
    written((author) => {
      const [cause, effect] = [goal(author, 'Read the charts', other), goal(author, 'Revenue', 'financial')];
      if (linked) author.link(cause, effect);
    });

  it('names the learning goal that leads nowhere and the financial goal that rests on nothing', () => {
    expect(findings('goal/broken-chain', chain(false)).map(({ message }) => message.en)).toEqual([
      'The learning goal “Read the charts” leads to no other goal.',
      'No other goal supports the financial goal “Revenue”.',
    ]);
    expect(findings('goal/broken-chain', chain(false))[0]?.message.ja).toBe(
      '学習と成長のゴール「Read the charts」が、ほかのどのゴールにもつながっていません。',
    );
  });

  it('is content with a chain, and with goals that nothing could lead to', () => {
    expect(findings('goal/broken-chain', chain(true))).toEqual([]);
    expect(findings('goal/broken-chain', chain(false, 'financial'))).toEqual([]);
  });

  it('does not ask for links between goals of different customers', () => {
    const document = written((author) => {
      goal(author, 'Read the charts', 'learning', [segment(author, 'A')]);
      goal(author, 'Revenue', 'financial', [segment(author, 'B')]);
    });
    expect(findings('goal/broken-chain', document)).toEqual([]);
  });
});

describe('segment/touch-as-segment', () => {
  const named = (title: string, key = '') =>
    findings(
      'segment/touch-as-segment',
      written((author) => author.add('segment', { title: author.text(title), key })),
    );

  it.each([
    'High touch',
    'low-touch customers',
    'TECH TOUCH',
    'ハイタッチ',
    'ﾊｲﾀｯﾁ顧客',
    'ロータッチ',
    'テックタッチ',
    'ミドル・タッチ',
  ])('sees a touch level in %s', (title) => expect(named(title)).toHaveLength(1));

  it('sees it in the value that stands for the segment in the data', () => {
    expect(named('Large customers', 'high_touch')).toHaveLength(1);
  });

  it.each(['Wants results', 'High-touchpoint shops', '自走したい', 'ハイタッチポイント', 'A'])(
    'sees none in %s',
    (title) => expect(named(title)).toEqual([]),
  );
});

describe('segment/no-goal', () => {
  it('names the segment that no goal is for', () => {
    const document = written((author) => {
      goal(author, 'Learn', 'learning', [segment(author, 'A')]);
      segment(author, 'B');
    });
    expect(findings('segment/no-goal', document).map(({ message }) => message.en)).toEqual([
      'The segment “B” has no goal.',
    ]);
  });

  it('counts a goal for all customers', () => {
    const document = written((author) => {
      goal(author, 'Learn', 'learning');
      segment(author, 'B');
    });
    expect(findings('segment/no-goal', document)).toEqual([]);
  });
});

describe('segment/same-goals', () => {
  const shared = (own: boolean) =>
    written((author) => {
      const [a, b] = [segment(author, 'A'), segment(author, 'B')];
      goal(author, 'Revenue', 'financial');
      goal(author, 'Learn', 'learning', [a, b]);
      if (own) goal(author, 'Run it weekly', 'process', [b]);
    });

  it('names segments that have exactly the same goals', () => {
    expect(findings('segment/same-goals', shared(false)).map(({ message }) => message.en)).toEqual([
      'The segments “A” and “B” have exactly the same goals.',
    ]);
  });

  it('is content where one goal makes the difference', () => {
    expect(findings('segment/same-goals', shared(true))).toEqual([]);
  });

  it('takes one shared goal for a beginning', () => {
    const document = written((author) => {
      segment(author, 'A');
      segment(author, 'B');
      goal(author, 'Revenue', 'financial');
    });
    expect(findings('segment/same-goals', document)).toEqual([]);
  });
});

describe('segment/missing-stakeholder', () => {
  const code = 'segment/missing-stakeholder';
  const roles = ['user', 'decision-maker', 'champion'] as const;
  const known = (people: readonly (typeof roles)[number][]) =>
    written((author) => {
      goal(author, 'Revenue', 'financial');
      goal(author, 'Learn', 'learning');
      for (const role of people) author.add('stakeholder', { title: author.text(role), role });
    });

  it('says who is not named', () => {
    expect(findings(code, known([]))[0]?.message).toEqual({
      ja: '決裁者・利用者・推進者が登録されていません。',
      en: 'No decision maker, user or champion is named.',
    });
    expect(findings(code, known(['user', 'decision-maker']))[0]?.message.en).toBe('No champion is named.');
    expect(findings(code, known(roles))).toEqual([]);
  });

  it('puts segments that lack the same people into one finding', () => {
    const document = written((author) => {
      const [a, b, c] = [segment(author, 'A'), segment(author, 'B'), segment(author, 'C')];
      goal(author, 'Revenue', 'financial');
      goal(author, 'Learn', 'learning');
      author.add('stakeholder', { title: author.text('Boss'), role: 'decision-maker' });
      author.add('stakeholder', { title: author.text('Staff'), role: 'user', segments: [a, b] });
      author.add('stakeholder', { title: author.text('Fan'), role: 'champion', segments: [c] });
    });
    expect(findings(code, document).map(({ message }) => message)).toEqual([
      {
        ja: '顧客セグメント「A」「B」の推進者が登録されていません。',
        en: 'No champion is named for the segments “A” and “B”.',
      },
      { ja: '顧客セグメント「C」の利用者が登録されていません。', en: 'No user is named for the segment “C”.' },
    ]);
  });

  it('waits until goals are under way', () => {
    expect(
      findings(
        code,
        written((author) => segment(author, 'A')),
      ),
    ).toEqual([]);
  });
});
