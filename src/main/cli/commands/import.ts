import { basename, extname } from 'node:path';
import { readDocumentFile, textOf } from '#main/document-store/document-file.ts';
import { documentFromModel, isModel } from '#main/documents/models.ts';
import { type DomainError, err, ok, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { type RowDecision, readMeasures } from '#shared/formats/measures-csv.ts';
import { importNotes, sortedAsSuggested } from '#shared/formats/notes-import.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { decodeText } from '#shared/score/decoding.ts';
import { pathFrom, wrongUse } from '../arguments.ts';
import type { CliCommand, Run } from '../command.ts';
import { ENCODING, encodingOf } from '../encoding.ts';
import { readBytes } from '../input.ts';
import { deliver, FORCE } from '../output.ts';
import { randomBytes, SEED } from '../seed.ts';

const FORMATS = ['notes', 'text', 'measures', 'model'] as const;
type Format = (typeof FORMATS)[number];
const usage = 'waymark import <notes.md | roadmap.waymark.json | measures.csv | model.json> --out <file.waymark>';

export const importCommand: CliCommand = {
  name: 'import',
  usage,
  help: 'Make a roadmap from workshop notes, a .waymark.json, a table of measures with three levels, or a score model (JSON, YAML).',
  options: {
    out: { type: 'string', value: '<file.waymark>', help: 'where the roadmap goes' },
    format: { type: 'string', value: '<name>', help: `${FORMATS.join(' | ')}; by the file itself unless given` },
    sort: { type: 'boolean', help: 'sort notes into cards as their words suggest' },
    ...ENCODING,
    ...SEED,
    ...FORCE,
  },
  positionals: { min: 1, max: 1 },
  async run(run) {
    const out = run.args.text('out');
    if (out === undefined) return wrongUse({ ja: '--out がありません。', en: '--out is missing.' }, usage);
    const path = pathFrom(run.io.cwd, run.args.positionals[0] ?? '');
    const format = formatOf(run.args.text('format'), path);
    if (format === undefined) {
      const message = { ja: '形式の指定が正しくありません。', en: 'There is no such format.' };
      return wrongUse(message, `--format ${FORMATS.join(' | ')}`);
    }
    const read = await document(run, path, format);
    return read.ok ? deliver(run, out, read.value) : read.error;
  },
};

function formatOf(asked: string | undefined, path: string): Format | undefined {
  if (asked !== undefined) return FORMATS.find((format) => format === asked);
  switch (extname(path).toLowerCase()) {
    case '.json':
      return 'text';
    case '.yaml':
    case '.yml':
      return 'model';
    case '.csv':
      return 'measures';
    default:
      return 'notes';
  }
}

async function document(run: Run, path: string, format: Format): Promise<Result<RoadmapDocument>> {
  const encoding = encodingOf(run.args);
  if (!encoding.ok) return encoding;
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  if (format === 'text') {
    // Both are JSON; a score model says that it is one, whoever did not ask for another format.
    const mayBeModel = run.args.text('format') === undefined && isModel(path, textOf(bytes.value));
    if (mayBeModel) return fromModel(run, textOf(bytes.value), path);
    const read = await readDocumentFile(path);
    return read.ok ? ok(read.value.document) : read;
  }
  const text = decodeText(bytes.value, encoding.value, path);
  if (!text.ok) return text;
  const random = randomBytes(run.args);
  if (!random.ok) return random;
  switch (format) {
    case 'notes': {
      const language = run.args.text('language') === undefined ? languageOf(text.value) : run.language;
      const notes = importNotes(text.value, language, random.value, path);
      return notes.ok && run.args.flag('sort') ? sortedAsSuggested(notes.value, random.value) : notes;
    }
    case 'measures': {
      const title = basename(path, extname(path));
      const read = readMeasures(text.value, { title, language: run.language, random: random.value, place: path });
      if (!read.ok) return err(read.error);
      tell(run, read.value.decisions);
      return ok(read.value.document);
    }
    case 'model':
      return fromModel(run, text.value, path);
  }
}

/** Says on stderr what the roadmap holds otherwise than the model. */
function fromModel(run: Run, text: string, path: string): Result<RoadmapDocument> {
  const read = documentFromModel(text, path);
  if (!read.ok) return read;
  for (const notice of read.value.notices) run.io.stderr(`${sentence(notice, run.language)}\n`);
  return ok(read.value.document);
}

function sentence({ place, message, remedy }: DomainError, language: Language): string {
  return `${place ?? ''}: ${message[language]}${language === 'ja' ? '' : ' '}${remedy[language]}`;
}

/** The language that a text is written in: kana are in no other language. */
function languageOf(text: string): Language {
  return /[\u3040-\u30ff]/u.test(text) ? 'ja' : 'en';
}

/** Boundaries that the table left open are decided, and said: on stderr, so that stdout stays for the answer. */
function tell(run: Run, decisions: readonly RowDecision[]): void {
  for (const { row, measure, asked, decided } of decisions) {
    run.io.stderr(
      {
        ja: `${row}行目「${measure}」: ${asked} → ${decided.ja}\n`,
        en: `row ${row}, ${measure}: ${asked} → ${decided.en}\n`,
      }[run.language],
    );
  }
}
