import { describe, expect, it } from 'vitest';
import type { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { compile } from '#shared/score/compile/compile.ts';
import { generateDocument } from '#shared/templates/generate.ts';
import { TEMPLATES } from '#shared/templates/registry.ts';
import { findings, mended, written } from '../../../tests/generators/findings.ts';
import { profilesOf } from './scoring.ts';

const indicator = (author: Author, title: string, fields: Partial<Indicator> = {}) =>
  author.add('indicator', { title: author.text(title), scored: true, ...fields });
const one = (title: string, fields: (author: Author) => Partial<Indicator> = () => ({})) =>
  written((author) => indicator(author, title, fields(author)));

describe('indicator/no-action', () => {
  it('asks what to do when a scored indicator falls; candidates may wait', () => {
    expect(findings('indicator/no-action', one('Logins'))[0]?.message.en).toBe(
      'The indicator “Logins” is in the score, but no action hangs on it.',
    );
    expect(
      findings(
        'indicator/no-action',
        one('Logins', () => ({ scored: false })),
      ),
    ).toEqual([]);
  });

  it('is content with an action', () => {
    const document = written((author) => {
      const stage = author.add('stage', {});
      indicator(author, 'Logins', { action: author.add('action', { stage }) });
    });
    expect(findings('indicator/no-action', document)).toEqual([]);
  });
});

describe('indicator/lagging', () => {
  const code = 'indicator/lagging';

  it.each([
    '解約率',
    '月次解約率（%）',
    '契約更新率',
    '継続率',
    'チャーンレート',
    '解約',
    'Churn rate',
    'Churn',
    'Renewal rate, 12 months',
    'Customer retention rate',
    'Net revenue retention',
    'NRR',
  ])('takes %s out of the score, and keeps it as a candidate', (title) => {
    const document = one(title);
    const [finding] = findings(code, document);
    const after = mended(document, finding);
    expect(findings(code, after)).toEqual([]);
    expect(ofKind(after, 'indicator')).toMatchObject([{ scored: false }]);
  });

  it('tells by the column too', () => {
    expect(
      findings(
        code,
        one('Leaving', () => ({ column: 'monthly_churn_rate' })),
      ),
    ).toHaveLength(1);
  });

  it.each([
    '解約リスク',
    '解約の兆候',
    '利用継続率',
    'ログインの継続率',
    'データ更新率',
    '契約更新日までの日数',
    'Churn risk',
    'Risk of churn',
    'Weekly retention rate',
    'Feature retention rate',
    'Days to renewal',
    'Narrative',
  ])('lets %s be: it moves early', (title) => expect(findings(code, one(title))).toEqual([]));

  it('does not mind a candidate', () => {
    expect(
      findings(
        code,
        one('Churn rate', () => ({ scored: false })),
      ),
    ).toEqual([]);
  });
});

describe('indicator/no-source', () => {
  const code = 'indicator/no-source';

  it('asks where data comes from that the score, an alert or the promise of data needs', () => {
    expect(findings(code, one('Logins'))).toHaveLength(1);
    expect(
      findings(
        code,
        one('Logins', () => ({ scored: false, availability: 'available' })),
      ),
    ).toHaveLength(1);
    const alerting = written((author) => {
      const id = indicator(author, 'Logins', { scored: false });
      author.change('indicator', id, { alert: { field: id, op: 'lt', value: 1 } });
    });
    expect(findings(code, alerting)).toHaveLength(1);
  });

  it('is content with a source, and with a candidate that has no data yet', () => {
    expect(
      findings(
        code,
        one('Logins', (author) => ({ source: author.text('CRM') })),
      ),
    ).toEqual([]);
    expect(
      findings(
        code,
        one('NPS', () => ({ scored: false, availability: 'not-available' })),
      ),
    ).toEqual([]);
  });
});

describe('indicator/no-missing-policy', () => {
  it('is mended by leaving missing values out', () => {
    const document = one('Logins');
    const [finding] = findings('indicator/no-missing-policy', document);
    const after = mended(document, finding);
    expect(findings('indicator/no-missing-policy', after)).toEqual([]);
    expect(ofKind(after, 'indicator')).toMatchObject([{ missing: { policy: 'exclude' } }]);
  });

  it('is content with any decision, and does not ask candidates', () => {
    const decided = one('Logins', () => ({ missing: { policy: 'score', score: 0 } }));
    expect(findings('indicator/no-missing-policy', decided)).toEqual([]);
    expect(
      findings(
        'indicator/no-missing-policy',
        one('NPS', () => ({ scored: false })),
      ),
    ).toEqual([]);
  });
});

describe('indicator/stale-rating', () => {
  it('lets a rating expire after 60 days', () => {
    const document = one('Feeling', () => ({ type: 'rating' }));
    const [finding] = findings('indicator/stale-rating', document);
    expect(finding?.fix?.label).toEqual({ ja: '60日で失効させる', en: 'Let it expire after 60 days' });
    const after = mended(document, finding);
    expect(findings('indicator/stale-rating', after)).toEqual([]);
    expect(ofKind(after, 'indicator')).toMatchObject([{ maxAgeDays: 60 }]);
  });

  it('is content with an expiry, and with what is no rating', () => {
    expect(
      findings(
        'indicator/stale-rating',
        one('Feeling', () => ({ type: 'rating', maxAgeDays: 30 })),
      ),
    ).toEqual([]);
    expect(findings('indicator/stale-rating', one('Logins'))).toEqual([]);
  });
});

describe('indicator/one-category', () => {
  const groups = (...list: string[]) =>
    written((author) => {
      for (const group of list) indicator(author, group, { group });
    });

  it('says which category stands alone', () => {
    expect(findings('indicator/one-category', groups('process', 'process'))[0]?.message).toEqual({
      ja: 'スコアに使う指標が、すべて「プロセス」に偏っています。',
      en: 'All indicators in the score are of one category: process.',
    });
    expect(findings('indicator/one-category', groups('process', 'relationship'))).toEqual([]);
    expect(findings('indicator/one-category', groups('process'))).toEqual([]);
  });
});

describe('indicator/too-many', () => {
  const code = 'indicator/too-many';
  const many = (count: number, fields: (author: Author, index: number) => Partial<Indicator>) =>
    written((author) => {
      for (let index = 0; index < count; index++) indicator(author, `I${index}`, fields(author, index));
    });
  const inOneStage = (count: number, scored = true) =>
    written((author) => {
      const stage = author.add('stage', { title: author.text('Use') });
      const action = author.add('action', { stage });
      // Half of them stand in the stage only through their action.
      for (let index = 0; index < count; index++) {
        indicator(author, `I${index}`, { stage: index % 2 === 0 ? stage : null, action, scored });
      }
    });

  it('draws the line at 7 scored indicators in a stage', () => {
    expect(findings(code, inOneStage(7))).toEqual([]);
    expect(findings(code, inOneStage(8)).map(({ message }) => message.en)).toEqual([
      'The stage “Use” has 8 indicators in the score; 7 are plenty.',
    ]);
    expect(findings(code, inOneStage(8, false))).toEqual([]);
  });

  it('draws the line at 20 in a profile', () => {
    expect(
      findings(
        code,
        many(20, () => ({})),
      ),
    ).toEqual([]);
    expect(
      findings(
        code,
        many(21, () => ({})),
      )[0]?.message.ja,
    ).toBe('プロファイル「すべての顧客」に、スコアに使う指標が21個あります（目安は20個まで）。');
  });

  it('counts for each segment what its customers are scored by', () => {
    const document = written((author) => {
      const [a, b] = ['A', 'B'].map((title) => author.add('segment', { title: author.text(title) }));
      for (let index = 0; index < 11; index++) {
        indicator(author, `A${index}`, { segments: [a ?? ''] });
        indicator(author, `B${index}`, { segments: [b ?? ''] });
      }
    });
    expect(findings(code, document)).toEqual([]);
  });

  it.each([
    ['the example', TEMPLATES.example.build('ja', seededRandom(1))],
    ['a generated roadmap', generateDocument(200, 5, 'en')],
  ])('counts in the profiles of %s what the compiled score has in them', (_, document) => {
    const measures = compile(document, 1, 'en').model?.profiles.map(({ groups }) =>
      groups.flatMap((group) => group.measures.map(({ id }) => id)).sort(),
    );
    expect(profilesOf(document).map(({ indicators }) => indicators.map(({ id }) => id).sort())).toEqual(measures);
  });
});
