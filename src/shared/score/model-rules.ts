import { type DomainError, domainError } from '#shared/core/result.ts';
import { CATEGORIES } from '#shared/kinds/roadmap/score-settings.ts';
import { conditionProblems } from './condition-rules.ts';
import { measureRules, weightRule } from './measure-rules.ts';
import { type Field, type Group, type Profile, type ScoreModel, UNKNOWN_BAND } from './model.ts';
import { at, type Path, type Tell, unique } from './model-problem.ts';

/** The rules that tie the parts of a model together; empty for a good one. The shape must have been checked before. */
export function ruleProblems(model: ScoreModel, place?: string): DomainError[] {
  const problems: DomainError[] = [];
  const tell: Tell = (path, code, message, remedy) => {
    problems.push(domainError(code, message, remedy, at(place, path)));
  };
  const fields = new Map(model.fields.map((field) => [field.name, field]));
  columnRules(model, tell);
  bandRules(model, tell);
  unique(
    model.profiles.map((profile) => profile.id),
    (i) => ['profiles', i, 'id'],
    tell,
  );
  model.profiles.forEach((profile, i) => {
    profileRules(profile, ['profiles', i], fields, tell);
  });
  unique(
    model.triggers.map((trigger) => trigger.id),
    (i) => ['triggers', i, 'id'],
    tell,
  );
  model.triggers.forEach((trigger, i) => {
    conditionProblems(trigger.when, ['triggers', i, 'when'], fields, tell);
  });
  return problems;
}

/** Every column of the account data has one meaning. An observation date may be shared, and may be a date field. */
function columnRules(model: ScoreModel, tell: Tell): void {
  const taken = new Map<string, string>();
  const take = (name: string, role: string, path: Path): void => {
    const before = taken.get(name);
    if (name === '__proto__') {
      tell(
        path,
        'model.reserved-name',
        { ja: `列名「${name}」は使えません。`, en: `A column cannot be named “${name}”.` },
        { ja: '別の列名にしてください。', en: 'Use another column name.' },
      );
    } else if (before !== undefined) {
      tell(
        path,
        'model.duplicate-column',
        {
          ja: `列名「${name}」は ${before} ですでに使われています。`,
          en: `The column name “${name}” is already used by ${before}.`,
        },
        { ja: '列ごとに異なる名前を付けてください。', en: 'Give every column a name of its own.' },
      );
    } else taken.set(name, role);
  };
  take(model.accountId, 'accountId', ['accountId']);
  take(model.segmentField, 'segmentField', ['segmentField']);
  take(model.stageField, 'stageField', ['stageField']);
  model.fields.forEach((field, i) => {
    take(field.name, `fields[${i}]`, ['fields', i, 'name']);
  });
  const types = new Map(model.fields.map((field) => [field.name, field.type]));
  model.fields.forEach((field, i) => {
    const { observedAtField, maxAgeDays } = field;
    if (maxAgeDays !== undefined && observedAtField === undefined) {
      tell(
        ['fields', i, 'maxAgeDays'],
        'model.no-observation-date',
        {
          ja: `「${field.name}」には有効期限がありますが、観測日の列がないため、常に欠損になります。[SM6]`,
          en: `“${field.name}” expires but has no observation date, so it would always be missing [SM6].`,
        },
        {
          ja: 'observedAtField に観測日の列名を指定するか、maxAgeDays を外してください。',
          en: 'Name the column of its observation date in observedAtField, or remove maxAgeDays.',
        },
      );
    }
    if (observedAtField === undefined) return;
    const type = types.get(observedAtField);
    const isText = [model.accountId, model.segmentField, model.stageField, '__proto__'].includes(observedAtField);
    if (isText || (type !== undefined && type !== 'date')) {
      tell(
        ['fields', i, 'observedAtField'],
        'model.observation-not-a-date',
        {
          ja: `観測日の列「${observedAtField}」は日付の列ではありません。`,
          en: `The observation date “${observedAtField}” is not a date column.`,
        },
        { ja: '日付の列を指定してください。', en: 'Name a column that holds dates.' },
      );
    }
  });
}

function bandRules(model: ScoreModel, tell: Tell): void {
  unique(
    model.bands.map((band) => band.id),
    (i) => ['bands', i, 'id'],
    tell,
  );
  model.bands.forEach((band, i) => {
    const before = model.bands[i - 1];
    if (band.id === UNKNOWN_BAND) {
      tell(
        ['bands', i, 'id'],
        'model.reserved-name',
        {
          ja: `帯のid「${UNKNOWN_BAND}」は、スコアのないアカウントのために予約されています。[SM8]`,
          en: `The band id “${UNKNOWN_BAND}” is kept for accounts without a score [SM8].`,
        },
        { ja: '別のidにしてください。', en: 'Use another id.' },
      );
    }
    if (before === undefined ? band.from !== 0 : band.from <= before.from) {
      tell(
        ['bands', i, 'from'],
        'model.band-order',
        before === undefined
          ? { ja: '最初の帯が0から始まっていません。', en: 'The first band does not start at 0.' }
          : { ja: '帯が昇順に並んでいません。', en: 'The bands are not in ascending order.' },
        {
          ja: '帯は0から始め、from の小さい順に、重複なく並べてください。',
          en: 'Let the first band start at 0 and write the others by rising “from”, none twice.',
        },
      );
    }
  });
}

function profileRules(profile: Profile, path: Path, fields: ReadonlyMap<string, Field>, tell: Tell): void {
  unique(
    profile.groups.map((group) => group.id),
    (i) => [...path, 'groups', i, 'id'],
    tell,
  );
  const measures = profile.groups.flatMap((group, g) =>
    group.measures.map((measure, m) => ({ measure, path: [...path, 'groups', g, 'measures', m] })),
  );
  unique(
    measures.map(({ measure }) => measure.id),
    (i) => [...(measures[i]?.path ?? path), 'id'],
    tell,
  );
  profile.groups.forEach((group, g) => {
    groupRules(group, [...path, 'groups', g], tell);
  });
  for (const { measure, path } of measures) measureRules(measure, path, fields, tell);
  unique(
    profile.overrides.map((override) => override.id),
    (i) => [...path, 'overrides', i, 'id'],
    tell,
  );
  profile.overrides.forEach((override, i) => {
    if (override.cap === undefined && override.floor === undefined) {
      tell(
        [...path, 'overrides', i],
        'model.override-without-effect',
        {
          ja: `上書き「${override.id}」に上限も下限もありません。[SM10]`,
          en: `The override “${override.id}” has neither a cap nor a floor [SM10].`,
        },
        { ja: 'cap か floor を0〜100で指定してください。', en: 'Give it a cap or a floor from 0 to 100.' },
      );
    }
    conditionProblems(override.when, [...path, 'overrides', i, 'when'], fields, tell);
  });
}

function groupRules(group: Group, path: Path, tell: Tell): void {
  weightRule(group.weight, path, tell);
  if (group.id === '__proto__') {
    tell(
      [...path, 'id'],
      'model.reserved-name',
      { ja: `グループのid「${group.id}」は使えません。`, en: `A group cannot be named “${group.id}”.` },
      { ja: '別のidにしてください。', en: 'Use another id.' },
    );
  }
  if (group.category === undefined && !CATEGORIES.some((category) => category === group.id)) {
    tell(
      path,
      'model.no-category',
      {
        ja: `グループ「${group.id}」がどの分類に属するか分かりません。`,
        en: `It is not said which category the group “${group.id}” belongs to.`,
      },
      {
        ja: 'category に process、relationship、outcome のいずれかを指定してください。',
        en: 'Give it a category: process, relationship or outcome.',
      },
    );
  }
}
