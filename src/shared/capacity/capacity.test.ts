import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import { METHODS } from '#shared/kinds/action/action.ts';
import { generateDocument } from '#shared/templates/generate.ts';
import { customersToday, hoursAsCustomersGrow, hoursNeeded } from './capacity.ts';

/** Two segments, 10 → 30 and 5 → 20 customers, and two stages. */
function planned() {
  const author = new Author('en', seededRandom(1));
  const small = author.add('segment', { title: author.text('Small'), customersNow: 10, customersPlanned: 30 });
  const large = author.add('segment', { title: author.text('Large'), customersNow: 5, customersPlanned: 20 });
  const early = author.add('stage', { title: author.text('Early') });
  const late = author.add('stage', { title: author.text('Late') });
  return { author, small, large, early, late };
}

describe('the hours a team needs', () => {
  it('are effort × times a month × customers for one-to-one work', () => {
    const { author, large, early } = planned();
    const all = author.add('action', { stage: early, method: 'one-to-one', effortHours: 2, timesPerMonth: 0.5 });
    const few = author.add('action', {
      stage: early,
      method: 'one-to-one',
      effortHours: 1,
      timesPerMonth: 1,
      segments: [large],
    });
    const hours = hoursNeeded(author.document);
    expect(hours).toMatchObject({ customers: 50, total: 50 + 20, uncounted: [] });
    expect(hours.loads.map(({ action, hours }) => [action, hours])).toEqual([
      [all, 50],
      [few, 20],
    ]);
    expect(hoursNeeded(author.document, customersToday).total).toBe(15 + 5);
  });

  it.each(METHODS.filter((method) => method !== 'one-to-one'))(
    'stay the same for %s, however many customers',
    (method) => {
      const { author, early } = planned();
      author.add('action', { stage: early, method, effortHours: 3, timesPerMonth: 2 });
      expect(hoursNeeded(author.document).total).toBe(6);
      expect(hoursNeeded(author.document, customersToday).total).toBe(6);
    },
  );

  it('count an action without a method as one-to-one', () => {
    const { author, early } = planned();
    author.add('action', { stage: early, effortHours: 1, timesPerMonth: 1 });
    expect(hoursNeeded(author.document).cells).toEqual([{ stage: early, method: 'one-to-one', hours: 50 }]);
  });

  it('leave out what the customer does', () => {
    const { author, early } = planned();
    author.add('action', { stage: early, actor: 'customer', effortHours: 9, timesPerMonth: 9 });
    expect(hoursNeeded(author.document)).toMatchObject({ total: 0, loads: [], uncounted: [] });
  });

  it('are summed by stage and method, in the order of both', () => {
    const { author, early, late } = planned();
    const work = { effortHours: 1, timesPerMonth: 1 };
    author.add('action', { ...work, stage: late, method: 'group' });
    author.add('action', { ...work, stage: late, method: 'group' });
    author.add('action', { ...work, stage: early, method: 'digital' });
    author.add('action', { ...work, stage: early, method: 'one-to-one' });
    expect(hoursNeeded(author.document).cells).toEqual([
      { stage: early, method: 'one-to-one', hours: 50 },
      { stage: early, method: 'digital', hours: 1 },
      { stage: late, method: 'group', hours: 2 },
    ]);
  });

  it('name the actions that they cannot count', () => {
    const { author, early, small, large } = planned();
    const unknown = author.add('action', { stage: early, effortHours: 1 });
    author.change('segment', small, { customersNow: null, customersPlanned: null });
    const inPart = author.add('action', { stage: early, effortHours: 1, timesPerMonth: 1 });
    author.add('action', { stage: early, effortHours: 1, timesPerMonth: 1, segments: [large] });
    expect(hoursNeeded(author.document)).toMatchObject({ total: 40, uncounted: [unknown, inPart] });
  });

  it('cannot count one-to-one work where there are no segments, but can count the rest', () => {
    const author = new Author('en', seededRandom(1));
    const stage = author.add('stage', {});
    const alone = author.add('action', { stage, effortHours: 1, timesPerMonth: 1 });
    author.add('action', { stage, effortHours: 1, timesPerMonth: 1, method: 'community' });
    expect(hoursNeeded(author.document)).toMatchObject({ customers: 0, total: 1, uncounted: [alone] });
  });
});

describe('growth', () => {
  it('leads from today to the plan in equal steps', () => {
    const { author, early } = planned();
    author.add('action', { stage: early, effortHours: 1, timesPerMonth: 1 });
    const growth = hoursAsCustomersGrow(author.document, 5);
    expect(growth.map(({ customers }) => customers)).toEqual([15, 22, 29, 36, 43, 50]);
    expect(growth.map(({ total }) => total)).toEqual([15, 22, 29, 36, 43, 50]);
  });

  it('keeps to what is known of a segment where the other number is not', () => {
    const { author, early, small, large } = planned();
    author.change('segment', small, { customersNow: null, customersPlanned: 30 });
    author.change('segment', large, { customersNow: 5, customersPlanned: null });
    author.add('action', { stage: early, effortHours: 1, timesPerMonth: 1 });
    expect(hoursAsCustomersGrow(author.document, 2).map(({ total }) => total)).toEqual([35, 35, 35]);
  });

  it('never lowers the hours, whatever the roadmap, and cells add up to the total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.nat(), (cards, seed) => {
        const author = Author.of(generateDocument(cards, seed, 'en'), seededRandom(seed));
        for (const segment of author.document.records.values()) {
          if (segment.kind !== 'segment') continue;
          author.change('segment', segment.id, { customersNow: seed % 7, customersPlanned: (seed % 7) + (seed % 11) });
        }
        for (const action of author.document.records.values()) {
          if (action.kind === 'action') author.change('action', action.id, { timesPerMonth: 0.5 });
        }
        const growth = hoursAsCustomersGrow(author.document, 4);
        for (const [index, hours] of growth.entries()) {
          expect(hours.total).toBeGreaterThanOrEqual(growth[index - 1]?.total ?? 0);
          expect(hours.cells.reduce((total, cell) => total + cell.hours, 0)).toBeCloseTo(hours.total, 6);
        }
      }),
      { numRuns: 30 },
    );
  });
});
