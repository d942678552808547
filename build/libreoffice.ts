import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram } from './linux/requirements.ts';

const USUAL_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  join(process.env.ProgramFiles ?? 'C:\\Program Files', 'LibreOffice', 'program', 'soffice.com'),
  '/snap/bin/libreoffice',
  '/opt/libreoffice/program/soffice',
];

/** What to say where {@link libreOffice} finds nothing. */
export const WITHOUT_LIBREOFFICE =
  'LibreOffice Calc is not installed (https://www.libreoffice.org), so workbooks cannot be recalculated here';

/** LibreOffice's executable, or undefined where there is none. */
export function libreOffice(): string | undefined {
  const onPath = ['soffice', 'localc', 'libreoffice'].find(hasProgram);
  return onPath ?? USUAL_PLACES.find((place) => existsSync(place));
}
