import { idSchema } from '#shared/core/id.ts';

/** Ids that a document can hold, each given once. */
export class Ids {
  readonly #taken: Set<string>;

  constructor(...taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** An id for each name: the name itself where a document can hold it, else the nearest that is free. */
  takeAll(names: readonly string[], prefix: string): string[] {
    const ids = names.map((name) => (isId(name) && !this.#taken.has(name) ? this.#free(name, () => name) : undefined));
    return ids.map((id, index) => id ?? this.#near(names[index] ?? '', prefix));
  }

  #near(wanted: string, prefix: string): string {
    const slug = wanted
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '');
    const near = /^[a-z]/u.test(slug) ? slug : slug === '' ? prefix : `${prefix}-${slug}`;
    const stem = isId(wanted) ? wanted : near.slice(0, 50);
    return this.#free(stem, (count) => `${stem.slice(0, 58)}-${count}`);
  }

  #free(wanted: string, numbered: (count: number) => string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = numbered(count);
    this.#taken.add(name);
    return name;
  }
}

function isId(name: string): boolean {
  return idSchema.safeParse(name).success;
}

/** Longest name of a column or of a value that names a segment or a stage. */
const LONGEST = 200;

/** Names as a document holds them in the fields for columns and keys: trimmed, not empty, not too long; distinct ones stay so. */
export class CellNames {
  readonly #given: Map<string, string>;

  constructor(texts: Iterable<string>) {
    const all = [...texts];
    this.#given = new Map(all.filter(isCellName).map((text) => [text, text]));
    for (const text of all) this.of(text);
  }

  /** The same name each time for the same text. */
  of(text: string): string {
    const known = this.#given.get(text);
    if (known !== undefined) return known;
    const stem = text.toWellFormed().trim().slice(0, LONGEST).toWellFormed() || '?';
    const taken = new Set(this.#given.values());
    let name = stem;
    for (let count = 2; taken.has(name); count += 1) name = `${stem.slice(0, LONGEST - 8).toWellFormed()} (${count})`;
    this.#given.set(text, name);
    return name;
  }
}

/** Whether a document holds the text as it is. */
function isCellName(text: string): boolean {
  return text !== '' && text === text.trim() && text.length <= LONGEST && text.isWellFormed();
}
