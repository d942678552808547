import type { Bilingual } from '#shared/core/result.ts';
import { eachAccount } from '#shared/score/accounts.ts';
import { readAsOf } from '#shared/score/calendar.ts';
import type { DataProblem } from '#shared/score/data-problem.ts';
import { type AccountScore, createScorer, type Status } from '#shared/score/evaluate.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { pathFrom, wrongUse } from '../arguments.ts';
import type { CliCommand, Ending, Run } from '../command.ts';
import { ENCODING, encodingOf } from '../encoding.ts';
import { readBytes } from '../input.ts';
import { EXIT } from '../io.ts';
import { MODEL, readModel } from '../model-source.ts';

const usage = 'waymark score <file.waymark> --accounts <accounts.csv> [--as-of <YYYY-MM-DD>]';

export const scoreCommand: CliCommand = {
  name: 'score',
  usage,
  help: 'Score accounts by the reference scorer, in the order of the file.',
  options: {
    accounts: { type: 'string', value: '<accounts.csv>', help: 'one row an account, named columns' },
    'as-of': { type: 'string', value: '<YYYY-MM-DD>', help: 'the day that ages are counted to; today unless given' },
    ...MODEL,
    ...ENCODING,
  },
  positionals: { min: 0, max: 1 },
  async run(run) {
    const accounts = run.args.text('accounts');
    if (accounts === undefined)
      return wrongUse({ ja: '--accounts がありません。', en: '--accounts is missing.' }, usage);
    const day = dayOf(run);
    if (typeof day !== 'string') return day;
    const encoding = encodingOf(run.args);
    if (!encoding.ok) return encoding.error;
    const source = await readModel(run, usage);
    if (!source.ok) return source.error;
    const path = pathFrom(run.io.cwd, accounts);
    const bytes = await readBytes(path);
    if (!bytes.ok) return bytes.error;
    const scorer = createScorer(source.value.model, day);
    const scores: AccountScore[] = [];
    const read = eachAccount(
      bytes.value,
      source.value.model,
      (account) => {
        scores.push(scorer(account));
      },
      { encoding: encoding.value, place: path },
    );
    if (!read.ok) return read.error;
    tellProblems(run, read.value.problems, read.value.problemCount);
    // Only now, when the whole file has proved readable: half an answer would be taken for a whole one.
    print(run, scores, source.value.model);
    return EXIT.fine;
  },
};

function dayOf(run: Run): string | Ending {
  const asked = run.args.text('as-of');
  if (asked !== undefined) {
    const day = readAsOf(asked);
    return day.ok ? day.value : wrongUse(day.error.message, usage);
  }
  const { today } = run.io;
  if (today === undefined) return wrongUse({ ja: '--as-of がありません。', en: '--as-of is missing.' }, usage);
  run.io.stderr({ ja: `基準日: ${today}\n`, en: `As of ${today}\n` }[run.language]);
  return today;
}

function tellProblems(run: Run, problems: readonly DataProblem[], count: number): void {
  for (const problem of problems) {
    run.io.stderr(
      run.json ? `${JSON.stringify({ problem })}\n` : `${problem.place}: ${problem.message[run.language]}\n`,
    );
  }
  const left = count - problems.length;
  if (left > 0) run.io.stderr({ ja: `ほか${left}件\n`, en: `and ${left} more\n` }[run.language]);
}

/** What an account without a score is called in the table. */
const STATUS_WORDS: Record<Status, Bilingual> = {
  scored: { ja: '', en: '' },
  'low-coverage': { ja: 'データ不足', en: 'too little data' },
  'no-data': { ja: 'データなし', en: 'no data' },
  'no-profile': { ja: '対象外', en: 'no profile' },
};

/** One JSON object a line, or a table for people: one decimal, reasons by name. */
function print(run: Run, scores: readonly AccountScore[], model: ScoreModel): void {
  if (run.json) {
    run.io.stdout(scores.map((score) => `${JSON.stringify(score)}\n`).join(''));
    return;
  }
  const measures = new Map(
    model.profiles.flatMap((profile) =>
      profile.groups.flatMap((group) => group.measures.map((m) => [m.id, m] as const)),
    ),
  );
  const bands = new Map(model.bands.map((band) => [band.id, band.label]));
  const actions = new Map(model.triggers.map((trigger) => [trigger.id, trigger.action.title]));
  for (const score of scores) {
    const reasons = score.reasons
      .slice(0, 3)
      .map(({ measure, lost }) => `${measures.get(measure)?.reason ?? measure} −${lost.toFixed(1)}`);
    const due = score.triggers.map((trigger) => actions.get(trigger) ?? trigger);
    const cells = [
      score.account,
      score.score === null ? '—' : score.score.toFixed(1),
      bands.get(score.band) ?? STATUS_WORDS[score.status][run.language],
      `${Math.round(score.coverage * 100)}%`,
      reasons.join('; '),
      due.length > 0 ? `→ ${due.join('; ')}` : '',
    ];
    run.io.stdout(`${cells.join('\t')}\n`);
  }
}
