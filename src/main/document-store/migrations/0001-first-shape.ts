import type { SchemaMigration } from './migration.ts';

export const firstShape: SchemaMigration = {
  version: 1,
  sql: `
CREATE TABLE records (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE changes (
  revision INTEGER PRIMARY KEY NOT NULL,
  mode TEXT NOT NULL,
  label TEXT NOT NULL,
  time INTEGER NOT NULL,
  patch TEXT NOT NULL
) STRICT;

CREATE TABLE checkpoints (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  time INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  records TEXT NOT NULL
) STRICT;

CREATE TABLE assets (
  id TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
