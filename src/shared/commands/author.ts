import { newId, type RandomBytes } from '#shared/core/id.ts';
import { type Language, shown, type Text, textIn } from '#shared/core/text.ts';
import { documentOf } from '#shared/document/document.ts';
import { apply } from '#shared/document/patch.ts';
import type { KindName } from '#shared/kinds/kind.ts';
import { createRecord, type RecordOf, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { find, ofKind, roadmapOf } from '#shared/kinds/select.ts';
import { type Command, decide } from './registry.ts';
import { readWall } from './wall.ts';

type AddedKind = Exclude<KindName, 'roadmap' | 'link'>;
type Fields<K extends KindName> = Partial<Omit<RecordOf[K], 'id' | 'kind' | 'order'>>;

/** A document with nothing but its roadmap record. */
export function blankDocument(language: Language, title: Text = {}): RoadmapDocument {
  return documentOf([{ ...createRecord('roadmap', ROADMAP_ID), language, title }]);
}

/**
 * Writes a document as a user would, command by command. A command that is refused is a mistake in the template, so it
 * throws.
 */
export class Author {
  #document: RoadmapDocument;
  readonly #random: RandomBytes;
  readonly #language: Language;

  constructor(language: Language, random: RandomBytes, document: RoadmapDocument = blankDocument(language)) {
    this.#document = document;
    this.#language = language;
    this.#random = random;
  }

  /** Goes on writing a document that there is. */
  static of(document: RoadmapDocument, random: RandomBytes): Author {
    return new Author(roadmapOf(document).language, random, document);
  }

  get document(): RoadmapDocument {
    return this.#document;
  }

  id(prefix: string): string {
    return newId(prefix, this.#random);
  }

  do(command: Command): void {
    const patch = decide(this.#document, command);
    if (!patch.ok) throw new Error(`${command.type}: ${patch.error.message.en} (${patch.error.place ?? ''})`);
    const after = apply(this.#document, patch.value);
    if (!after.ok) throw new Error(after.error.code);
    this.#document = after.value;
  }

  add<K extends AddedKind>(kind: K, fields: Fields<K>): string {
    const id = this.id(kind);
    this.do({ type: 'record.add', id, kind, fields });
    return id;
  }

  change<K extends KindName>(_kind: K, id: string, fields: Fields<K>): void {
    this.do({ type: 'record.change', ids: [id], fields });
  }

  link(from: string, to: string): void {
    this.do({ type: 'link.add', id: this.id('link'), from, to });
  }

  /** Pastes lines into the parking lot and gives the new notes' ids. */
  paste(wall: string): string[] {
    const notes = readWall(wall).notes.map((note) => ({ ...note, id: this.id('note') }));
    this.do({ type: 'note.paste', notes });
    return notes.map((note) => note.id);
  }

  /** Sorts notes as their words suggest; what gives no hint stays in the parking lot. */
  sortAsSuggested(notes: readonly string[]): void {
    const items = notes.map((note) => ({
      note,
      id: this.id('card'),
      candidateId: this.id('indicator'),
      taskId: this.id('action'),
    }));
    this.do({ type: 'note.sort', items, to: {} });
  }

  /** The first record of a kind whose title contains the words. */
  named<K extends KindName>(kind: K, words: string): RecordOf[K] {
    const found = ofKind(this.#document, kind).find(
      (record) => 'title' in record && shown(record.title, this.#language).includes(words),
    );
    if (found === undefined) throw new Error(`no ${kind} named “${words}”`);
    return found;
  }

  get<K extends KindName>(kind: K, id: string): RecordOf[K] {
    const record = find(this.#document, kind, id);
    if (record === undefined) throw new Error(`no ${kind} ${id}`);
    return record;
  }

  text(value: string): Text {
    return textIn(this.#language, value);
  }
}
