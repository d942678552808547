/**
 * One step of the file's SQL shape. `version` is the `user_version` after it.
 *
 * A migration is frozen on the day it is released: it calls no live code and is never edited; the next change is a new one.
 */
export interface SchemaMigration {
  readonly version: number;
  readonly sql: string;
}
