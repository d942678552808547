import { type DomainError, domainError, fail, ok, type Result } from '#shared/core/result.ts';
import { violations } from '#shared/kinds/invariants.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';

import { compile } from '#shared/score/compile/compile.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { differences } from './model-import/differences.ts';
import { fitted } from './model-import/fit.ts';
import { flowOf, type Pairing } from './model-import/flow.ts';
import { recordsOf } from './model-import/records.ts';

/** A roadmap read from a model, and all that it will export otherwise than the model says. */
export interface ModelRead {
  readonly document: RoadmapDocument;
  /** One for each place; empty where the roadmap exports the very same model. */
  readonly notices: readonly DomainError[];
}

/** As many levels as the score of a roadmap may have. */
const MOST_BANDS = 12;

/**
 * A score model as a roadmap that exports it again: `compile(document, model.revision, model.locale)` scores every account
 * alike, and gives the very model wherever a roadmap can say it. Measures become indicators with their ids, triggers become
 * actions with an alert, fields that no measure shows become candidates with their column named.
 *
 * The roadmap is exported again here, so whatever differs is a notice with its place: ids that a record cannot have, the
 * order of columns, a trace to a stage that stands in the way of the order of measures. `model` must have passed
 * `parseModel`. Errors: `model-import.too-many-bands`.
 */
export function importModel(model: ScoreModel, place?: string): Result<ModelRead> {
  if (model.bands.length > MOST_BANDS) return tooManyBands(model.bands.length, place);
  const { model: wanted, notices } = fitted(model);
  const paired = attempt(wanted, 'by-action');
  const apart = paired.notices.length === 0 ? paired : attempt(wanted, 'none');
  const best = apart.notices.length < paired.notices.length ? apart : paired;
  return ok({ document: best.document, notices: [...notices, ...best.notices, ...withoutTitle(wanted)] });
}

/** The roadmap, and where what it exports differs from the model. */
function attempt(model: ScoreModel, pairing: Pairing): ModelRead {
  const document = recordsOf(model, pairing);
  const [broken] = violations(document);
  if (broken !== undefined) throw new Error(`${broken.message.en} (${broken.place ?? ''})`);
  const again = compile(document, model.revision, model.locale);
  return { document, notices: again.model === null ? again.diagnostics : differences(model, again.model) };
}

/** A trace names cards by id alone, so somebody has to say what they are called. */
function withoutTitle(model: ScoreModel): DomainError[] {
  const { goals, actions, stages } = flowOf(model);
  const names = [
    ...stages.flatMap(({ name, key }) => (key === null && name !== null ? [name] : [])),
    ...goals,
    ...actions.flatMap(({ name, trigger }) => (trigger === null ? [name] : [])),
  ];
  if (names.length === 0) return [];
  const list = (comma: string) => names.slice(0, 10).join(comma) + (names.length > 10 ? ' …' : '');
  return [
    domainError(
      'model-import.no-title',
      {
        ja: `モデルにidしかないカードが${names.length}枚あります: ${list('、')}`,
        en: `The model gives no more than an id for ${names.length} of the cards: ${list(', ')}.`,
      },
      { ja: 'カードのタイトルを書いてください。', en: 'Write their titles.' },
      'profiles.groups.measures.trace',
    ),
  ];
}

function tooManyBands(count: number, place: string | undefined): Result<never> {
  return fail(
    'model-import.too-many-bands',
    {
      ja: `帯が${count}あります。ロードマップのスコアは${MOST_BANDS}までです。`,
      en: `There are ${count} bands; the score of a roadmap has at most ${MOST_BANDS}.`,
    },
    { ja: '帯をまとめてから読み込んでください。', en: 'Join some of the bands, then import it again.' },
    [place, 'bands'].filter(Boolean).join(': '),
  );
}
