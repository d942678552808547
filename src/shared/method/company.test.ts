import { describe, expect, it } from 'vitest';
import type { Author } from '#shared/commands/author.ts';
import type { Action } from '#shared/kinds/action/action.ts';
import type { Feedback } from '#shared/kinds/feedback/feedback.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { findings, mended, written } from '../../../tests/generators/findings.ts';

describe('value/untold', () => {
  const value = (fit: 'offered-not-noticed' | 'valued-offered', told: boolean) =>
    findings(
      'value/untold',
      written((author) => {
        const id = author.add('value', { title: author.text('Case studies'), fit });
        const touchpoint = author.add('touchpoint', { title: author.text('Report') });
        if (told) author.link(id, touchpoint);
      }),
    );

  it('asks where unnoticed value is told', () => {
    expect(value('offered-not-noticed', false)[0]?.message.en).toBe(
      'The value “Case studies” goes unnoticed, and no touchpoint tells it.',
    );
    expect(value('offered-not-noticed', true)).toEqual([]);
    expect(value('valued-offered', false)).toEqual([]);
  });
});

/** A roadmap in which customers are met, with feedback. */
const heard = (...voices: ((author: Author) => Partial<Feedback>)[]) =>
  written((author) => {
    author.add('touchpoint', { title: author.text('Report') });
    author.add('touchpoint', { title: author.text('Help desk') });
    for (const voice of voices) author.add('feedback', { title: author.text('It is slow'), ...voice(author) });
  });
const to =
  (department: string, insideTeam = false) =>
  (author: Author) => ({ department: author.text(department), insideTeam });

describe('feedback/none', () => {
  it('misses a loop once customers are met', () => {
    expect(findings('feedback/none', heard())[0]?.records).toEqual([ROADMAP_ID]);
    expect(findings('feedback/none', heard(to('Product')))).toEqual([]);
    const barely = written((author) => author.add('touchpoint', { title: author.text('Report') }));
    expect(findings('feedback/none', barely)).toEqual([]);
  });

  it('says so where feedback reaches no department', () => {
    expect(findings('feedback/none', heard(to('')))[0]?.message).toEqual({
      ja: '顧客の声「It is slow」に、対応する部門が決まっていません。',
      en: 'No department answers the feedback “It is slow”.',
    });
  });
});

describe('feedback/one-department', () => {
  it.each([to('Support', true), to('CS'), to('CSチーム'), to('カスタマーサクセス部'), to('Customer Success team')])(
    'sees that all of it ends inside customer success',
    (voice) => expect(findings('feedback/one-department', heard(voice))).toHaveLength(1),
  );

  it('is content as soon as one voice leaves the team', () => {
    expect(findings('feedback/one-department', heard(to('CS', true), to('Product')))).toEqual([]);
    expect(findings('feedback/one-department', heard(to('CSR')))).toEqual([]);
  });

  it('leaves feedback without a department to feedback/none', () => {
    expect(findings('feedback/one-department', heard(to('')))).toEqual([]);
    expect(findings('feedback/one-department', heard())).toEqual([]);
  });
});

describe('scale/no-self-service', () => {
  const code = 'scale/no-self-service';
  const heavy = { effortHours: 1.5, timesPerMonth: 2, method: 'one-to-one' } as const;
  const work = (fields: Partial<Action>, more: (author: Author, stage: string, goal: string) => void = () => {}) =>
    findings(
      code,
      written((author) => {
        const stage = author.add('stage', { title: author.text('Use') });
        const goal = author.add('goal', { title: author.text('Learn') });
        author.link(author.add('action', { title: author.text('Answer'), stage, ...heavy, ...fields }), goal);
        more(author, stage, goal);
      }),
    );

  it('names work that is frequent, costly and done anew for each customer', () => {
    expect(work({})[0]?.message.en).toBe(
      'The action “Answer” takes 3 h a month for each customer and has no self-service alternative.',
    );
    expect(work({ method: null })).toHaveLength(1);
  });

  it.each<[string, Partial<Action>]>([
    ['rare', { timesPerMonth: 0.5 }],
    ['quick', { effortHours: 0.25 }],
    ['of unknown effort', { effortHours: null }],
    ['done for a group', { method: 'group' }],
    ['self-service itself', { method: 'self-service' }],
    ['the customer’s', { actor: 'customer' }],
  ])('does not mind work that is %s', (_, fields) => expect(work(fields)).toEqual([]));

  it('accepts self-service or community work towards the same goal in the same stage', () => {
    expect(
      work({}, (author, stage, goal) => author.link(author.add('action', { stage, method: 'community' }), goal)),
    ).toEqual([]);
    expect(work({}, (author, stage) => author.add('action', { stage, method: 'community' }))).toHaveLength(1);
  });

  it('accepts a resource at a touchpoint that leads to the same goal', () => {
    expect(
      work({}, (author, stage, goal) => {
        const resource = author.add('resource', { title: author.text('Article') });
        author.link(author.add('touchpoint', { stage, resource }), goal);
      }),
    ).toEqual([]);
  });

  it('accepts a resource at the touchpoint of the action itself', () => {
    const document = written((author) => {
      const stage = author.add('stage', { title: author.text('Use') });
      const resource = author.add('resource', { title: author.text('Article') });
      const touchpoint = author.add('touchpoint', { stage, resource });
      author.add('action', { title: author.text('Answer'), stage, touchpoint, ...heavy });
    });
    expect(findings(code, document)).toEqual([]);
  });
});

describe('scale/unmeasured-resource', () => {
  const resource = (measure: string) =>
    findings(
      'scale/unmeasured-resource',
      written((author) => author.add('resource', { title: author.text('Article'), measure: author.text(measure) })),
    );

  it('asks how a resource is measured', () => {
    expect(resource('')[0]?.message.ja).toBe('セルフサービス資料「Article」の効果の測り方が決まっていません。');
    expect(resource('Solved it?')).toEqual([]);
  });
});

describe('scale/over-capacity', () => {
  const plan = (teamHours: number | null) =>
    written((author) => {
      author.change('roadmap', ROADMAP_ID, { teamHours });
      author.add('segment', { title: author.text('A'), customersNow: 10, customersPlanned: 40 });
      const stage = author.add('stage', { title: author.text('Use') });
      author.add('action', { title: author.text('Mail'), stage, method: 'digital', effortHours: 1, timesPerMonth: 1 });
      author.add('action', { title: author.text('Review'), stage, effortHours: 2, timesPerMonth: 0.5 });
    });

  it('compares the hours at the planned number of customers with the team’s', () => {
    const document = plan(40.5);
    const [finding] = findings('scale/over-capacity', document);
    expect(finding?.message).toEqual({
      ja: '計画の顧客数（40）では月41時間が必要で、チームの40.5時間を超えます。最も時間がかかるのはアクション「Review」です（40時間）。',
      en: 'The planned 40 customers need 41 hours a month; the team has 40.5. Most of it goes into the action “Review” (40 h).',
    });
    expect(finding?.records).toEqual([ofKind(document, 'action')[1]?.id, ROADMAP_ID]);
  });

  it('is content where the hours suffice, and silent where nobody has said how many there are', () => {
    expect(findings('scale/over-capacity', plan(41))).toEqual([]);
    expect(findings('scale/over-capacity', plan(null))).toEqual([]);
  });
});

describe('outcome/none', () => {
  const goals = (author: Author) => {
    const [learn, earn] = (['learning', 'financial'] as const).map((perspective) =>
      author.add('goal', { title: author.text(perspective), perspective }),
    );
    author.link(learn ?? '', earn ?? '');
    return earn ?? '';
  };

  it('offers to link the goal at the top to the one outcome there is', () => {
    const document = written((author) => {
      goals(author);
      author.add('outcome', { title: author.text('Retention') });
    });
    const [finding] = findings('outcome/none', document);
    expect(finding?.message.en).toBe('No goal leads to a business outcome. At the top there is “financial”.');
    expect(finding?.fix?.label.ja).toBe('「financial」を「Retention」につなぐ');
    expect(findings('outcome/none', mended(document, finding))).toEqual([]);
  });

  it('leaves a choice to the user', () => {
    const document = written((author) => {
      goals(author);
      author.add('outcome', { title: author.text('Retention') });
      author.add('outcome', { title: author.text('Referral') });
    });
    expect(findings('outcome/none', document)[0]?.fix).toBeUndefined();
  });

  it('is content with one linked goal, and takes one goal for a beginning', () => {
    const linked = written((author) => author.link(goals(author), author.add('outcome', {})));
    expect(findings('outcome/none', linked)).toEqual([]);
    expect(
      findings(
        'outcome/none',
        written((author) => author.add('goal', {})),
      ),
    ).toEqual([]);
  });
});

describe('board/too-dense', () => {
  const dense = (count: number, segments: number) =>
    written((author) => {
      const ids = Array.from({ length: segments }, (_, index) =>
        author.add('segment', { title: author.text(`S${index}`) }),
      );
      for (let index = 0; index < count; index++) {
        author.add('goal', { title: author.text(`G${index}`), segments: ids.slice(index % segments).slice(0, 1) });
      }
    });

  it('draws the line at 20 goals', () => {
    expect(findings('board/too-dense', dense(20, 0))).toEqual([]);
    expect(findings('board/too-dense', dense(21, 0))[0]?.message.en).toBe(
      'The roadmap has 21 goals on its strategy map; 20 are plenty.',
    );
  });

  it('looks at the map of each segment', () => {
    expect(findings('board/too-dense', dense(40, 2))).toEqual([]);
    expect(findings('board/too-dense', dense(41, 2)).map(({ message }) => message.en)).toEqual([
      'The segment “S0” has 21 goals on its strategy map; 20 are plenty.',
    ]);
  });
});
