-- The day to score at. The views read no clock; they read this one row.
CREATE TABLE IF NOT EXISTS "waymark_as_of" (
  "only_row" INTEGER NOT NULL PRIMARY KEY CHECK ("only_row" = 1),
  "as_of" DATE NOT NULL
);
-- Update this row before each scoring.
DELETE FROM "waymark_as_of";
INSERT INTO "waymark_as_of" ("only_row", "as_of") VALUES (1, DATE '2026-01-31');
