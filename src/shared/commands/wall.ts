import { MAX_TEXT } from '#shared/core/text.ts';
import { HEADING_JOINT, type WallNote } from './words.ts';

/** What pasted text holds: a title where the text begins with one, and its notes in order. */
export interface Wall {
  readonly title: string;
  readonly notes: readonly WallNote[];
}

/**
 * Reads pasted lines: markdown headings, 【headings】, `heading:` lines, bullets, numbered lists, checkboxes, quotes, rows of
 * a table (tabs as spreadsheets copy them, or pipes) and bare lines. Blank lines and rules part, no more. The words of
 * every other line end up in the title, a note, or the heading of the notes below it.
 */
export function readWall(pasted: string): Wall {
  const lines = linesOf(pasted);
  const marks = lines.map(headingIn);
  const title = titleAmong(marks, lines);
  const notes: WallNote[] = [];
  let above: Mark[] = [];
  let columns: Columns | null = null;
  for (const [index, line] of lines.entries()) {
    const mark = marks[index];
    if (mark) {
      above = [...above.filter((one) => one.level < mark.level), mark];
      if (mark === title?.mark && title.only) above = [];
      columns = null;
      continue;
    }
    const cells = cellsOf(line);
    const named: Columns | null = cells && columnsNamed(cells);
    if (named) columns = named;
    if (named || isRule(line)) continue;
    const heading = above.map((one) => one.words).join(HEADING_JOINT);
    const text = cells ? rowOf(cells, columns) : bareOf(line);
    for (const part of portions(text)) notes.push({ text: part, heading: heading.slice(0, MAX_TEXT) });
  }
  return { title: title?.mark.words ?? '', notes };
}

interface Mark {
  /** 1..6 as in markdown; 7 for headings that only stand out by a colon or brackets. */
  readonly level: number;
  readonly words: string;
}

const INVISIBLE = /[\u200b\u2060\0]/gu;
/** A cell that a spreadsheet wrapped in quotes, because it holds a line break or a quote. */
const QUOTED_CELL = /(^|\t)"((?:[^"]|"")*)"(?=\t|\n|$)/gmu;

function linesOf(pasted: string): string[] {
  const text = pasted.toWellFormed().replace(INVISIBLE, '').replace(/\r\n?/gu, '\n');
  const flat = text.includes('\t')
    ? text.replace(
        QUOTED_CELL,
        (_, edge: string, cell: string) => edge + cell.replaceAll('""', '"').replace(/\n/gu, ' '),
      )
    : text;
  return flat
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('```'));
}

function headingIn(line: string): Mark | null {
  const marked = /^(#{1,6})\s+(.+)$/u.exec(line);
  if (marked) {
    const words = plainOf((marked[2] ?? '').replace(/\s#+$/u, ''));
    return words === '' ? null : { level: marked[1]?.length ?? 1, words };
  }
  const bracketed = /^【([^【】]+)】$/u.exec(line) ?? /^(?![-*+・•|>])([^:：\t]{1,60})[:：]$/u.exec(line);
  const words = bracketed?.[1]?.trim() ?? '';
  return words === '' ? null : { level: 7, words: plainOf(words) };
}

/** The one top heading, where the text begins with it; `only` where other headings below it do the grouping. */
function titleAmong(marks: readonly (Mark | null)[], lines: readonly string[]): { mark: Mark; only: boolean } | null {
  const top = marks.filter((mark) => mark?.level === 1);
  const [first] = marks;
  if (first?.level !== 1 || top.length !== 1 || lines.length === 0) return null;
  return { mark: first, only: marks.some((mark) => mark && mark !== first) };
}

const BULLET =
  /^(?:[*+–—]\s+|-(?:\s+|(?=[^\s\d\-.>=]))|[・•‣◦●○■□◆◇▪▫►▶➢➤✓✔☐☑\uf0b7\uf0a7]\s*|[0-9０-９]{1,3}[.)．）](?:\s+|(?=[^\s0-9０-９]))|[0-9]{1,3}、\s+|[（(][0-9０-９]{1,3}[）)]\s*|[①-⑳]\s*)/u;
const CHECKBOX = /^\[[ xX✓]?\](?:\s+|$)/u;

function bareOf(line: string): string {
  const unquoted = line.replace(/^(?:>\s?)+/u, '').trim();
  return plainOf(unquoted.replace(BULLET, '').replace(CHECKBOX, ''));
}

/** Markdown's emphasis and runs of spaces are not part of the words. */
function plainOf(text: string): string {
  return text
    .replace(/\s{2,}/gu, ' ')
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .trim();
}

function isRule(line: string): boolean {
  return /^(?:\*{3,}|_{3,}|={3,})$/u.test(line) || (/^[|:\-\s]+$/u.test(line) && line.includes('---'));
}

/** The cells of a table's row, blank ones included; null where the line is no row. */
function cellsOf(line: string): string[] | null {
  if (line.includes('\t')) return line.split('\t').map((cell) => bareOf(cell.trim()));
  const piped = /^\|(.+)\|$/u.exec(line);
  return piped && !isRule(line) ? (piped[1] ?? '').split('|').map((cell) => bareOf(cell.trim())) : null;
}

interface Columns {
  readonly when: number;
  readonly todo: number;
}

/** The head of a table of "when" and "do" tells how its rows are to be read. */
function columnsNamed(cells: readonly string[]): Columns | null {
  const when = cells.findIndex((cell) => /^(?:いつ|条件|きっかけ|トリガー|when|trigger|condition)$/iu.test(cell));
  const todo = cells.findIndex((cell) => /^(?:なにを|何を|する|アクション|対応|do|do what|action)$/iu.test(cell));
  return when >= 0 && todo >= 0 ? { when, todo } : null;
}

function rowOf(cells: readonly string[], columns: Columns | null): string {
  const filled = (list: readonly string[]) => list.filter((cell) => cell !== '').join(' / ');
  if (columns === null) return filled(cells);
  const rest = filled(cells.filter((_, index) => index !== columns.when && index !== columns.todo));
  const sides = [cells[columns.when] ?? '', cells[columns.todo] ?? ''].filter((cell) => cell !== '').join(' → ');
  return rest === '' ? sides : `${sides}（${rest}）`;
}

/** A line that is longer than a note can be makes several notes, so that nothing is cut off. */
function portions(text: string): string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const end = rest.length > MAX_TEXT && isHighSurrogate(rest.charCodeAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return parts;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export { type Suggestion, suggest } from './suggestion.ts';
export type { WallNote } from './words.ts';
