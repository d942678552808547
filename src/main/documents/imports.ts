import { basename, extname } from 'node:path';
import type { RandomBytes } from '#shared/core/id.ts';
import { type DomainError, domainError, err, ok, type Result } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { type RowDecision, readMeasures } from '#shared/formats/measures-csv.ts';
import { importNotes } from '#shared/formats/notes-import.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { notText } from './faults.ts';
import { documentFromModel, isModel } from './models.ts';
import { textOf } from './text.ts';

/** A new document, and what its reader decided or could not keep; null where there is nothing to say. */
export interface Imported {
  readonly document: RoadmapDocument;
  readonly notice: DomainError | null;
}

/**
 * A new document from a file in a form of others: a score model, a table of measures, or, whatever else holds text, notes.
 *
 * @param language of notes and of a table; a model says its own
 */
export function imported(bytes: Uint8Array, path: string, language: Language, random: RandomBytes): Result<Imported> {
  const text = textOf(bytes);
  if (text === null) return err(notText(path));
  if (isModel(path, text)) {
    const model = documentFromModel(text, path);
    return model.ok ? ok({ document: model.value.document, notice: ofModel(model.value.notices, path) }) : model;
  }
  if (/\.csv$/iu.test(path)) {
    const measures = readMeasures(text, { title: basename(path, extname(path)), language, random, place: path });
    return measures.ok
      ? ok({ document: measures.value.document, notice: ofMeasures(measures.value.decisions, path) })
      : measures;
  }
  const document = importNotes(text, language, random, path);
  return document.ok ? ok({ document: document.value, notice: null }) : document;
}

function ofModel(notices: readonly DomainError[], path: string): DomainError | null {
  if (notices.length === 0) return null;
  const line = ({ place, message, remedy }: DomainError, language: Language) =>
    `${place ?? ''}: ${message[language]}${language === 'ja' ? '' : ' '}${remedy[language]}`;
  const count = notices.length;
  return domainError(
    'import.model-changed',
    {
      ja: `スコアモデルを読み込みました。お知らせが${count}件あります。`,
      en:
        count === 1
          ? 'The score model was imported, with one remark.'
          : `The score model was imported, with ${count} remarks.`,
    },
    {
      ja: listed(
        notices.map((notice) => line(notice, 'ja')),
        (more) => `ほか${more}件`,
      ),
      en: listed(
        notices.map((notice) => line(notice, 'en')),
        (more) => `and ${more} more`,
      ),
    },
    path,
  );
}

function ofMeasures(decisions: readonly RowDecision[], path: string): DomainError | null {
  if (decisions.length === 0) return null;
  const count = decisions.length;
  return domainError(
    'import.boundaries-decided',
    {
      ja: `指標の表を読み込みました。はっきりしない境目が${count}か所あったため、次のように決めました。`,
      en:
        count === 1
          ? 'The measures were imported. One boundary was left open by the table and was decided:'
          : `The measures were imported. ${count} boundaries were left open by the table and were decided:`,
    },
    {
      ja: listed(
        decisions.map(({ row, measure, asked, decided }) => `${row}行目「${measure}」: ${asked} → ${decided.ja}`),
        (more) => `ほか${more}件`,
      ),
      en: listed(
        decisions.map(({ row, measure, asked, decided }) => `Row ${row}, ${measure}: ${asked} → ${decided.en}`),
        (more) => `and ${more} more`,
      ),
    },
    path,
  );
}

/** As many lines as a message box of the system shows on a small screen. */
const MOST_LINES = 15;

function listed(lines: readonly string[], rest: (more: number) => string): string {
  const shown = lines.slice(0, MOST_LINES);
  return [...shown, ...(lines.length > shown.length ? [rest(lines.length - shown.length)] : [])].join('\n');
}
