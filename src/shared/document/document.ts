/** What every record has. A record is one row of the file; its kind says which schema it obeys. */
export interface BaseRecord {
  readonly id: string;
  readonly kind: string;
}

/** A whole document in memory: immutable, so that a view may compare by reference and an old state stays true. */
export interface Document<R extends BaseRecord> {
  readonly records: ReadonlyMap<string, R>;
}

export function documentOf<R extends BaseRecord>(records: Iterable<R>): Document<R> {
  return { records: new Map(Array.from(records, (record) => [record.id, record])) };
}
