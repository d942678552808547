import { describe, expect, it } from 'vitest';
import type { Author } from '#shared/commands/author.ts';
import type { Action } from '#shared/kinds/action/action.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { findings, mended, written } from '../../../tests/generators/findings.ts';

const stage = (author: Author, title: string) => author.add('stage', { title: author.text(title) });
const action = (author: Author, stageId: string, title: string, fields: Partial<Action> = {}) =>
  author.add('action', { title: author.text(title), stage: stageId, ...fields });

describe('stage/same-actions', () => {
  const twoStages = (second: string) =>
    written((author) => {
      const [a, b] = [stage(author, 'Use'), stage(author, 'Run')];
      action(author, a, 'Hold a review');
      action(author, b, second);
    });

  it('offers to merge neighbouring stages with the same actions', () => {
    const document = twoStages('hold a review ');
    const [finding] = findings('stage/same-actions', document);
    expect(finding?.message.en).toBe('In the neighbouring stages “Use” and “Run” your actions are the same.');
    expect(finding?.fix?.label).toEqual({ ja: '「Run」を「Use」に統合', en: 'Merge “Run” into “Use”' });
    const after = mended(document, finding);
    expect(findings('stage/same-actions', after)).toEqual([]);
    expect(ofKind(after, 'stage').map(({ title }) => title.en)).toEqual(['Use']);
    expect(ofKind(after, 'action')).toHaveLength(2);
  });

  it('is content where the action changes, and where there is none', () => {
    expect(findings('stage/same-actions', twoStages('Send a case'))).toEqual([]);
    const empty = written((author) => {
      stage(author, 'Use');
      stage(author, 'Run');
    });
    expect(findings('stage/same-actions', empty)).toEqual([]);
  });

  it('tells the same deed at another "when" apart', () => {
    const document = written((author) => {
      action(author, stage(author, 'Use'), 'Call', { when: author.text('No login') });
      action(author, stage(author, 'Run'), 'Call', { when: author.text('90 days before the end') });
    });
    expect(findings('stage/same-actions', document)).toEqual([]);
  });
});

describe('stage/no-vendor-view', () => {
  const code = 'stage/no-vendor-view';
  const stages = (...titles: string[]) =>
    written((author) => {
      for (const title of titles) stage(author, title);
    });

  it.each(['Renewal', '契約更新期'])('offers to mark the stage called %s', (title) => {
    const document = stages('Use', title, 'After');
    const [finding] = findings(code, document);
    const renewal = ofKind(document, 'stage')[1]?.id;
    expect(finding).toMatchObject({ records: [renewal] });
    const after = mended(document, finding);
    expect(findings(code, after)).toEqual([]);
    expect(ofKind(after, 'stage')[1]?.vendorView).toBe(true);
  });

  it('points at the last stage where none speaks of renewal, and offers nothing', () => {
    const document = stages('Onboarding', 'Use');
    const [finding] = findings(code, document);
    expect(finding?.records).toEqual([ofKind(document, 'stage')[1]?.id]);
    expect(finding?.fix).toBeUndefined();
  });

  it('is not asked of one stage alone, nor where a stage takes the own view', () => {
    expect(findings(code, stages('Use'))).toEqual([]);
    const marked = written((author) => {
      stage(author, 'Use');
      author.add('stage', { title: author.text('The last weeks'), vendorView: true });
    });
    expect(findings(code, marked)).toEqual([]);
  });
});

describe('stage/no-exit', () => {
  const document = (exit: string, used: boolean) =>
    written((author) => {
      const id = author.add('stage', { title: author.text('Onboarding'), exit: author.text(exit) });
      if (used) author.add('touchpoint', { title: author.text('Kick-off'), stage: id });
    });

  it('asks how a stage ends once a card stands in it', () => {
    expect(findings('stage/no-exit', document('', true))[0]?.message.ja).toBe(
      'ステージ「Onboarding」に、終わりの条件がありません。',
    );
    expect(findings('stage/no-exit', document('The tag is in', true))).toEqual([]);
    expect(findings('stage/no-exit', document('', false))).toEqual([]);
  });
});

describe('stage/no-action', () => {
  it('names the stage in which nobody does anything', () => {
    const document = written((author) => {
      action(author, stage(author, 'Use'), 'Call');
      stage(author, 'Run');
    });
    expect(findings('stage/no-action', document).map(({ message }) => message.en)).toEqual([
      'The stage “Run” has no action.',
    ]);
  });

  it('waits until the roadmap has actions', () => {
    expect(
      findings(
        'stage/no-action',
        written((author) => stage(author, 'Use')),
      ),
    ).toEqual([]);
  });
});

/** One action in one stage. */
const one = (title: string, fields: (author: Author) => Partial<Action> = () => ({})) =>
  written((author) => action(author, stage(author, 'Use'), title, fields(author)));

describe('action/no-when', () => {
  it('asks when, of the vendor and of the customer alike', () => {
    expect(findings('action/no-when', one('Call'))[0]?.message.en).toBe('The action “Call” does not say when.');
    expect(
      findings(
        'action/no-when',
        one('Send the logo', () => ({ actor: 'customer' })),
      ),
    ).toHaveLength(1);
  });

  it('is content with a when, and waits for a name', () => {
    expect(
      findings(
        'action/no-when',
        one('Call', (author) => ({ when: author.text('No login') })),
      ),
    ).toEqual([]);
    expect(findings('action/no-when', one(''))).toEqual([]);
  });
});

describe('action/not-measurable', () => {
  const code = 'action/not-measurable';
  const noLogin = (author: Author) => ({ when: author.text('No login for 14 days') });

  it('offers to add the "when" as a candidate that watches the action', () => {
    const document = one('Call', noLogin);
    const [finding] = findings(code, document);
    const after = mended(document, finding);
    expect(findings(code, after)).toEqual([]);
    const [call] = ofKind(after, 'action');
    expect(ofKind(after, 'indicator')).toMatchObject([
      { id: `${call?.id}-candidate`, title: call?.when, action: call?.id, stage: call?.stage, scored: false },
    ]);
  });

  it('finds a free id where the obvious one is taken', () => {
    const document = written((author) => {
      const id = action(author, stage(author, 'Use'), 'Call', noLogin(author));
      author.do({ type: 'record.add', id: `${id}-candidate`, kind: 'note', fields: {} });
    });
    const [finding] = findings(code, document);
    expect(findings(code, mended(document, finding))).toEqual([]);
  });

  it('is content with a candidate, and is not asked of the customer', () => {
    const watched = written((author) => {
      const id = action(author, stage(author, 'Use'), 'Call', noLogin(author));
      author.add('indicator', { title: author.text('Last login'), action: id });
    });
    expect(findings(code, watched)).toEqual([]);
    expect(
      findings(
        code,
        one('Log in', (author) => ({ ...noLogin(author), actor: 'customer' })),
      ),
    ).toEqual([]);
  });
});

describe('action/no-owner and action/no-method', () => {
  it('ask who does it and how', () => {
    const document = one('Call');
    expect(findings('action/no-owner', document)[0]?.message.en).toBe('The action “Call” has no owner.');
    expect(findings('action/no-method', document)[0]?.message.en).toBe('The action “Call” has no support method.');
  });

  it('are content with an owner and a method; the customer needs no method', () => {
    const document = one('Call', (author) => ({ owner: author.text('CSM'), method: 'digital' }));
    expect(findings('action/no-owner', document)).toEqual([]);
    expect(findings('action/no-method', document)).toEqual([]);
    expect(
      findings(
        'action/no-method',
        one('Log in', () => ({ actor: 'customer' })),
      ),
    ).toEqual([]);
  });
});

describe('action/vendor-only', () => {
  const actors = (...list: Action['actor'][]) =>
    written((author) => {
      const id = stage(author, 'Use');
      for (const actor of list) action(author, id, 'Act', { actor });
    });

  it('speaks once for the whole roadmap, and takes one action for a beginning', () => {
    expect(findings('action/vendor-only', actors('vendor', 'vendor', 'vendor'))).toHaveLength(1);
    expect(findings('action/vendor-only', actors('vendor', 'vendor', 'customer'))).toEqual([]);
    expect(findings('action/vendor-only', actors('vendor'))).toEqual([]);
  });
});
