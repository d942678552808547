import { z } from 'zod';
import { canonicalJson } from '#shared/core/json.ts';
import { parse } from '#shared/core/parse.ts';
import { type Bilingual, type DomainError, domainError, err, ok, type Result } from '#shared/core/result.ts';
import { documentOf } from '#shared/document/document.ts';
import { migrateRecord, RECORDS_VERSION } from '#shared/document/migrations.ts';
import { violations } from '#shared/kinds/invariants.ts';
import { KIND_NAMES } from '#shared/kinds/kind.ts';
import { type AnyRecord, type RoadmapDocument, recordSchema } from '#shared/kinds/registry.ts';
import { lineOf } from './json-place.ts';
import { isShallow } from './sane-json.ts';

/** Says what the file is, on its first line. */
const FORMAT = 'waymark';
/** Version of the frame around the records; the records have their own. */
const TEXT_VERSION = 1;

/** A path that no document has: looking for it finds where the text stops being JSON. */
const NOWHERE = '\0';

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  recordsVersion: z.number().int().min(1),
});

/**
 * The document as text for git (`*.waymark.json`): one record a line, kinds in the order of the method, ids in the order of
 * their characters, keys sorted. Equal documents give equal text, and an edited card is a changed line.
 */
export function toText({ records }: RoadmapDocument): string {
  const lines = [...records.values()].sort(byKindAndId).map(lineFor);
  const head = `{"format":"${FORMAT}","version":${TEXT_VERSION},"recordsVersion":${RECORDS_VERSION},"records":[`;
  return `${head}\n${lines.join(',\n')}\n]}\n`;
}

/**
 * The document in a text. `source` names the file in messages; the place is `source:line › record › path`.
 *
 * Errors: `text.merge-conflict`, `text.syntax`, `text.not-a-document`, `file.newer-version`, `text.bad-record`,
 * `text.duplicate-id`, and the invariants' own codes.
 */
export function fromText(text: string, source: string): Result<RoadmapDocument> {
  const plain = text.replace(/^\uFEFF/, '');
  const list = recordsIn(plain, source);
  if (!list.ok) return list;
  const place = (index: number) => `${source}:${lineOf(plain, ['records', index])}`;
  const indexes = new Map<string, number>();
  const records: AnyRecord[] = [];
  for (const [index, value] of list.value.entries()) {
    const record = recordAt(value, () => place(index));
    if (!record.ok) return record;
    const { id } = record.value;
    if (indexes.has(id)) return err(duplicateId(id, place(index)));
    indexes.set(id, index);
    records.push(record.value);
  }
  const document = documentOf(records);
  const [broken] = violations(document);
  if (broken === undefined) return ok(document);
  const index = indexes.get(broken.place?.split(' › ')[0] ?? '');
  const at = index === undefined ? source : place(index);
  return err({ ...broken, place: [at, broken.place].filter(Boolean).join(' › ') });
}

/** True where bytes look like JSON text and not like a database: the first character that counts is a brace. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].includes(byte));
  return first === 0x7b;
}

function byKindAndId(a: AnyRecord, b: AnyRecord): number {
  return KIND_NAMES.indexOf(a.kind) - KIND_NAMES.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}

/** Id and kind first, for the eye; the other keys sorted. */
function lineFor({ id, kind, ...rest }: AnyRecord): string {
  return `{"id":${JSON.stringify(id)},"kind":"${kind}",${canonicalJson(rest).slice(1)}`;
}

/** The frame around the records, and the records brought to today's shape but not yet checked. */
function recordsIn(text: string, source: string): Result<unknown[]> {
  const conflict = text.search(/^(<{7}|={7}|>{7})/m);
  if (conflict !== -1) return err(mergeConflict(`${source}:${text.slice(0, conflict).split('\n').length}`));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err(notJson(`${source}:${lineOf(text, [NOWHERE])}`));
  }
  const head = headSchema.safeParse(value);
  const records = value !== null && typeof value === 'object' ? Reflect.get(value, 'records') : undefined;
  if (!head.success || !Array.isArray(records)) return err(notADocument(source));
  const { version, recordsVersion } = head.data;
  if (version > TEXT_VERSION || recordsVersion > RECORDS_VERSION) return err(newerVersion(source));
  return ok(records.map((record: unknown) => migrateRecord(record, recordsVersion)));
}

/** `place` is asked for only where something is wrong: finding a line means reading the text up to it. */
function recordAt(value: unknown, place: () => string): Result<AnyRecord> {
  if (isShallow(value)) {
    const record = recordSchema.safeParse(value);
    if (record.success) return ok(record.data);
  }
  const id = value !== null && typeof value === 'object' ? Reflect.get(value, 'id') : undefined;
  const at = typeof id === 'string' ? `${place()} › ${id}` : place();
  if (!isShallow(value)) return err(tooDeep(at));
  return parse(recordSchema, value, { code: 'file.bad-record', at, remedy: MEND });
}

const MEND: Bilingual = {
  ja: 'その行を直すか、以前の版に戻してください。ファイルには手を加えていません。',
  en: 'Mend that line, or go back to an earlier version. The file has not been touched.',
};

function mergeConflict(place: string): DomainError {
  return domainError(
    'text.merge-conflict',
    { ja: 'マージの競合が解決されないまま残っています。', en: 'There is an unresolved merge conflict.' },
    { ja: '競合の印がある行を整理してから、もう一度開いてください。', en: 'Resolve it and open the file again.' },
    place,
  );
}

function notJson(place: string): DomainError {
  return domainError(
    'text.syntax',
    { ja: 'この行から先を JSON として読み取れません。', en: 'From this line on, the file is not JSON.' },
    MEND,
    place,
  );
}

function notADocument(place: string): DomainError {
  return domainError(
    'text.not-a-document',
    { ja: 'Waymark のテキスト形式ではありません。', en: 'This is not Waymark’s text form.' },
    {
      ja: 'Waymark で書き出した .waymark.json ファイルを選んでください。',
      en: 'Choose a .waymark.json file that Waymark has written.',
    },
    place,
  );
}

function newerVersion(place: string): DomainError {
  return domainError(
    'file.newer-version',
    {
      ja: 'このファイルは、より新しいバージョンの Waymark で保存されています。',
      en: 'This file was saved by a newer version of Waymark.',
    },
    {
      ja: 'Waymark を更新してから、もう一度開いてください。ファイルには手を加えていません。',
      en: 'Update Waymark and open it again. The file has not been touched.',
    },
    place,
  );
}

function duplicateId(id: string, place: string): DomainError {
  return domainError(
    'text.duplicate-id',
    { ja: `識別子「${id}」の項目が二つあります。`, en: `There are two records with the id “${id}”.` },
    MEND,
    `${place} › ${id}`,
  );
}

function tooDeep(place: string): DomainError {
  return domainError(
    'file.bad-record',
    { ja: '項目の入れ子が深すぎます。', en: 'The record nests too deeply.' },
    MEND,
    place,
  );
}
