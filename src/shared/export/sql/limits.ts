import { fail, type Result } from '#shared/core/result.ts';
import { columnsOf } from '#shared/score/account.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import type { Loss } from '../target.ts';
import type { Dialect } from './dialect.ts';
import type { SqlNames } from './names.ts';

/** SQLite puts at most 500 selects together; the other engines take far more. */
const MOST_PARTS = 400;

/** The refusal of a model that a database cannot take, before anything is printed. */
export function sizeProblem(model: ScoreModel, dialect: Dialect): Result<never> | null {
  const measures = model.profiles.map(({ groups }) =>
    groups.reduce((count, group) => count + group.measures.length, 0),
  );
  // The widest step holds points, weights and scores side by side.
  const widest = Math.max(
    columnsOf(model).length,
    ...model.profiles.map(
      ({ groups, overrides }, index) => (measures[index] ?? 0) + 4 * groups.length + overrides.length + 5,
    ),
  );
  const parts = Math.max(model.profiles.length, model.triggers.length, ...measures);
  return widest <= dialect.maxColumns && parts <= MOST_PARTS ? null : doesNotFit(dialect);
}

export function doesNotFit(dialect: Dialect): Result<never> {
  return fail(
    'sql/too-large',
    {
      ja: `このモデルは${dialect.label}のビューに収まりません。`,
      en: `The model does not fit into a view of ${dialect.label}.`,
    },
    {
      ja: `プロファイル、トリガー、1プロファイルの指標をそれぞれ${MOST_PARTS}件以下にし、長いラベルや理由は短くしてください。`,
      en: `Keep profiles, triggers and the measures of one profile at ${MOST_PARTS} or fewer each, and shorten long labels and reasons.`,
    },
    'profiles',
  );
}

/** What SQL cannot say as the model does, whoever runs it. */
export function sqlLosses(model: ScoreModel, names: SqlNames, dialect: Dialect): Loss[] {
  return [...renamedColumns(model, names, dialect), ...idsWithComma(model)];
}

function renamedColumns(model: ScoreModel, names: SqlNames, dialect: Dialect): Loss[] {
  const changed = columnsOf(model).filter((column) => names.columns.get(column.name) !== column.name);
  return changed.map(({ name: asked }) => {
    const given = names.columns.get(asked) ?? asked;
    return {
      code: 'sql/renamed-column',
      place: `columns/${asked}`,
      asked: { ja: `列名「${asked}」`, en: `A column named “${asked}”` },
      instead: {
        ja: `列名「${given}」。${dialect.label}では、長すぎる名前、使えない文字を含む名前、ほかの列と区別できない名前のいずれかに当たります。`,
        en: `A column named “${given}”: in ${dialect.label} the name is too long, has a character that columns may not have, or is the same as another one’s.`,
      },
      byHand: {
        ja: 'データを読み込むときに、この列名に合わせてください。',
        en: 'Use that name when you load the data.',
      },
    };
  });
}

function idsWithComma(model: ScoreModel): Loss[] {
  return model.profiles.flatMap((profile) =>
    profile.overrides
      .filter(({ id }) => id.includes(','))
      .map(({ id }) => ({
        code: 'sql/override-separator',
        place: `profiles/${profile.id}/overrides/${id}`,
        asked: { ja: `上書きのid「${id}」`, en: `An override with the id “${id}”` },
        instead: {
          ja: '列 overrides では、idがカンマ区切りの文字列に入ります。idのカンマと区切りは見分けられません。',
          en: 'The column overrides joins ids with commas, so a comma inside an id looks like a separator.',
        },
        byHand: { ja: 'idからカンマを除いてください。', en: 'Take the comma out of the id.' },
      })),
  );
}
