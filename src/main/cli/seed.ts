import { type RandomBytes, seededRandom } from '#shared/core/id.ts';
import { fail, ok, type Result } from '#shared/core/result.ts';
import type { Arguments } from './arguments.ts';

export const SEED = {
  seed: { type: 'string', value: '<number>', help: 'make the same ids each time (for tests)' },
} as const;

/** The source of new ids: random, or repeatable by `--seed`. */
export function randomBytes(args: Arguments): Result<RandomBytes> {
  const seed = args.text('seed');
  if (seed === undefined) return ok((count) => crypto.getRandomValues(new Uint8Array(count)));
  const number = wholeNumber('seed', seed, 0, 0xffff_ffff);
  return number.ok ? ok(seededRandom(number.value)) : number;
}

/** A whole number given by an option; the error is wrong use of the command line. */
export function wholeNumber(option: string, text: string, min: number, max: number): Result<number> {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= min && value <= max) return ok(value);
  return fail(
    'cli.usage',
    { ja: `--${option} の値「${text}」が正しくありません。`, en: `--${option} cannot be “${text}”.` },
    { ja: `${min}から${max}までの整数を指定してください。`, en: `Give a whole number from ${min} to ${max}.` },
    `--${option}`,
  );
}
