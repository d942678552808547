import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  '/usr/lib/libreoffice/program/soffice',
];

/** LibreOffice's program, or null where it is not installed. */
export function findSoffice(): string | null {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')]);
  return [...inPath, ...PLACES].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The same workbooks, opened, computed and saved by LibreOffice in one run with a profile of its own. */
export async function recalculated(
  soffice: string,
  workbooks: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-xlsx-'));
  try {
    const given = [...workbooks.keys()].map((name) => join(folder, `${name}.xlsx`));
    await Promise.all([...workbooks.values()].map((bytes, index) => writeFile(given[index] ?? '', bytes)));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const out = join(folder, 'out');
    await run(
      soffice,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        out,
        ...given,
      ],
      { timeout: 240_000, maxBuffer: 64 * 1024 * 1024 },
    );
    const names = await readdir(out);
    const read = names.map(
      async (name): Promise<[string, Uint8Array]> => [name.replace(/\.xlsx$/, ''), await readFile(join(out, name))],
    );
    return new Map(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const NO_SOFFICE =
  'Workbooks are not recalculated: LibreOffice (soffice) is not installed. On Debian: apt-get install libreoffice-calc-nogui';
