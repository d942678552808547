import Papa from 'papaparse';
import { scoreCsv } from '#shared/score/score-csv.ts';
import { accountCsv, twentyMeasures } from '../generators/account-csv.ts';
import type { Measurement } from './measurement.ts';
import { sure } from './roadmap.ts';
import { inTurn } from './rounds.ts';

const ACCOUNTS = 50_000;
const GOAL_PER_MINUTE = 2_000_000;
const AS_OF = '2026-11-01';

/** The reference scorer on one core, from the bytes of a CSV to the last result. */
export async function scorer(): Promise<Measurement[]> {
  const model = twentyMeasures();
  const csv = accountCsv(ACCOUNTS);
  let scored = 0;
  const count = ({ score }: { readonly score: number | null }) => {
    if (score !== null) scored += 1;
  };
  const time = await inTurn(
    {
      score: { run: () => sure(scoreCsv(csv, model, AS_OF, count)) },
      parse: { run: () => Papa.parse(new TextDecoder().decode(csv)) },
    },
    5,
  );
  if (scored === 0) throw new Error('no account was scored');
  const measured = time.best('score');
  const name = `scoring ${ACCOUNTS.toLocaleString('en')} accounts, 20 measures`;
  const perMinute = Math.round((ACCOUNTS / measured) * 60_000);
  return [
    {
      of: 'scorer',
      name,
      unit: 'ms',
      measured,
      against: '2,000,000 accounts a minute',
      baseline: (ACCOUNTS / GOAL_PER_MINUTE) * 60_000,
      goal: 1,
      note: `${perMinute.toLocaleString('en')} accounts a minute on one core in the best round, reading the CSV included`,
    },
    {
      of: 'scorer',
      name,
      unit: 'ms',
      measured,
      against: 'Papa.parse alone, same text',
      baseline: time.best('parse'),
      goal: null,
    },
  ];
}
