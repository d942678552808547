import { type Language, shown } from '#shared/core/text.ts';
import { type RoadmapDocument, titleOf } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { MODEL_FORMAT, type ScoreModel } from '../model.ts';
import { ruleProblems } from '../model-rules.ts';
import { type Diagnostic, diagnostic, type Report } from './diagnostic.ts';
import { compileFields, type Fields } from './fields.ts';
import { compileProfiles, scoredIndicators } from './profiles.ts';
import { compileTriggers } from './triggers.ts';

/** A model, or null where a diagnostic is an error; warnings come with a model. */
export interface Compiled {
  readonly model: ScoreModel | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * From a roadmap to the model that every export target is emitted from: fields, then profiles, then triggers, then the
 * rules of the model itself. Pure: the same document, revision and language give the same model [SM16].
 *
 * @param language of labels and reasons; columns keep the roadmap's own language
 */
export function compile(document: RoadmapDocument, revision: number, language: Language): Compiled {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => diagnostics.push(found);
  reportUnready(document, report);
  const { title, score } = roadmapOf(document);
  const fields = compileFields(document, language, report);
  const model: ScoreModel = {
    format: MODEL_FORMAT,
    id: score.modelId,
    title: shown(title, language) || score.modelId,
    locale: language,
    revision,
    accountId: score.accountColumn,
    segmentField: score.segmentColumn,
    stageField: score.stageColumn,
    fields: [...fields.list],
    bands: score.bands.map((band) => ({ id: band.id, label: shown(band.label, language) || band.id, from: band.from })),
    minCoverage: score.minCoverage,
    profiles: compileProfiles(document, language, fields),
    triggers: compileTriggers(document, language, fields),
  };
  for (const problem of ruleProblems(model)) {
    report({ ...problem, severity: 'error', record: recordOf(document, model, fields, problem.place) });
  }
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { model: failed ? null : model, diagnostics };
}

function reportUnready(document: RoadmapDocument, report: Report): void {
  for (const indicator of ofKind(document, 'indicator')) {
    if (indicator.scored && indicator.transform === null) report(withoutThresholds(indicator.id, document));
  }
  if (scoredIndicators(document).length === 0) report(nothingScored());
}

/** The record that a problem inside the model came from: a measure's id is its indicator's, a field has its name. */
function recordOf(document: RoadmapDocument, model: ScoreModel, fields: Fields, place = ''): string {
  const at = (pattern: RegExp) => pattern.exec(place)?.slice(1).map(Number) ?? [];
  const [profile = -1, group = -1, measure = -1] = at(/profiles\[(\d+)\]\.groups\[(\d+)\]\.measures\[(\d+)\]/u);
  const found = model.profiles[profile]?.groups[group]?.measures[measure];
  if (found !== undefined) return found.id;
  const [trigger = -1] = at(/triggers\[(\d+)\]/u);
  const action = model.triggers[trigger]?.action.id;
  if (action !== undefined) return ofKind(document, 'indicator').find((one) => one.action === action)?.id ?? action;
  const [field = -1] = at(/fields\[(\d+)\]/u);
  const name = model.fields[field]?.name;
  return ofKind(document, 'indicator').find((indicator) => fields.nameOf(indicator.id) === name)?.id ?? ROADMAP_ID;
}

function withoutThresholds(id: string, document: RoadmapDocument): Diagnostic {
  const record = document.records.get(id);
  const title = record === undefined ? {} : titleOf(record);
  return diagnostic(
    'warning',
    'indicator/no-thresholds',
    id,
    {
      ja: `指標「${shown(title, 'ja')}」はしきい値がまだないため、スコアに入りません。`,
      en: `“${shown(title, 'en')}” has no thresholds yet, so it is left out of the score.`,
    },
    { ja: '指標のしきい値を決めてください。', en: 'Set the thresholds of the indicator.' },
  );
}

function nothingScored(): Diagnostic {
  return diagnostic(
    'error',
    'score/no-measure',
    ROADMAP_ID,
    { ja: 'スコアに入る指標がまだありません。', en: 'No indicator is in the score yet.' },
    {
      ja: '指標を選び、「スコアに使う」をオンにして、しきい値を決めてください。',
      en: 'Choose an indicator, switch on “Counts in the score”, and set its thresholds.',
    },
  );
}
