import { describe, expect, it } from 'vitest';
import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { DEFAULT_SCORE } from '#shared/kinds/roadmap/score-settings.ts';
import { checkDocument } from './registry.ts';

/** A document of one scored indicator in each group, before `change`. */
function documentWith(change: (author: Author) => void): RoadmapDocument {
  const author = new Author('en', seededRandom(1));
  for (const group of ['process', 'relationship', 'outcome']) {
    author.add('indicator', { title: author.text(group), group, scored: true });
  }
  change(author);
  return author.document;
}

const codes = (document: RoadmapDocument) => checkDocument(document).map(({ code }) => code);
const settings = (author: Author, score: Partial<typeof DEFAULT_SCORE>) =>
  author.change('roadmap', ROADMAP_ID, { score: { ...DEFAULT_SCORE, ...score } });

describe('the checks of the score', () => {
  const sound = documentWith(() => {});
  const [red, yellow] = DEFAULT_SCORE.bands;
  if (red === undefined || yellow === undefined) throw new Error('bands');

  it.each<[string, (author: Author) => void]>([
    ['score/bad-bands', (author) => settings(author, { bands: [{ ...red, from: 10 }, yellow] })],
    ['score/bad-bands', (author) => settings(author, { bands: [red, { ...yellow, from: 0 }] })],
    [
      'score/zero-weight',
      (author) => {
        for (const name of ['process', 'relationship', 'outcome']) {
          author.change('indicator', author.named('indicator', name).id, { scored: false });
        }
      },
    ],
    [
      'score/empty-group',
      (author) => author.change('indicator', author.named('indicator', 'outcome').id, { scored: false }),
    ],
    [
      'score/unreachable-profile',
      (author) => {
        const any = { label: author.text('Any'), segments: [], stages: [], groupWeights: {} };
        settings(author, {
          profiles: [
            { ...any, id: 'p1' },
            { ...any, id: 'p2' },
          ],
        });
      },
    ],
  ])('find %s where it is, and not where it is not', (code, change) => {
    expect(codes(documentWith(change))).toContain(code);
    expect(codes(sound)).not.toContain(code);
  });
});
