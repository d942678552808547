import { err, ok, type Result } from '#shared/core/result.ts';
import { ENCODINGS, type Encoding } from '#shared/score/decoding.ts';
import { type Arguments, wrongUse } from './arguments.ts';

export const ENCODING = {
  encoding: { type: 'string', value: '<name>', help: `${ENCODINGS.join(' | ')}; UTF-8 unless given` },
} as const;

/** The encoding that the user says a file has. */
export function encodingOf(args: Arguments): Result<Encoding> {
  const asked = args.text('encoding') ?? 'utf-8';
  const known = ENCODINGS.find((encoding) => encoding === asked.toLowerCase());
  if (known !== undefined) return ok(known);
  const message = { ja: `文字コード「${asked}」は使えません。`, en: `The encoding “${asked}” is not known.` };
  return err(wrongUse(message, `--encoding ${ENCODINGS.join(' | ')}`));
}
