import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { writeDocumentFile } from '#main/document-store/document-file.ts';
import { type DomainError, domainError } from '#shared/core/result.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { pathFrom } from './arguments.ts';
import type { Ending, Run } from './command.ts';
import { EXIT } from './io.ts';

/** The option that lets a command replace a file. */
export const FORCE = { force: { type: 'boolean', help: 'replace the file if it exists' } } as const;

/**
 * Writes a document to a file named on the command line and says so on stdout. An existing file is only replaced with
 * `--force`.
 */
export async function deliver(run: Run, to: string, document: RoadmapDocument): Promise<Ending> {
  const path = pathFrom(run.io.cwd, to);
  if (existsSync(path) && !run.args.flag('force')) return taken(path);
  const written = await writeDocumentFile(path, document);
  if (!written.ok) return written.error;
  const records = document.records.size;
  run.io.stdout(
    run.json
      ? `${JSON.stringify({ file: path, records })}\n`
      : { ja: `${path} に保存しました（${records}件）。\n`, en: `Wrote ${path} (${records} records).\n` }[run.language],
  );
  return EXIT.fine;
}

function taken(path: string): DomainError {
  return domainError(
    'file.exists',
    { ja: `「${basename(path)}」はすでにあります。`, en: `“${basename(path)}” exists already.` },
    {
      ja: '別の名前にするか、--force を付けて置き換えてください。',
      en: 'Choose another name, or replace it with --force.',
    },
    path,
  );
}
