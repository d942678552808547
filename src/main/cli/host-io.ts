import { writeSync } from 'node:fs';
import type { CliIo } from './io.ts';

/** The streams, language and day of the process that runs the command line. */
export function hostIo(cwd: string): CliIo {
  return {
    // Synchronous, so that nothing is lost when the process ends with its exit code.
    stdout: (text) => writeAll(1, text),
    stderr: (text) => writeAll(2, text),
    cwd,
    language: /^ja/iu.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'ja' : 'en',
    today: localDay(new Date()),
  };
}

function writeAll(stream: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(stream, bytes, from);
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
      // The reader went away (`| head`): nobody is left to tell.
      if (code === 'EPIPE') return;
      // A full pipe that does not block yet: try again.
      if (code !== 'EAGAIN') throw thrown;
    }
  }
}

function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
