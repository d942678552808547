-- 採点の基準日。ビューは時計を読まず、この1行だけを見ます。
CREATE TABLE IF NOT EXISTS "waymark_as_of" (
  "only_row" INTEGER NOT NULL PRIMARY KEY CHECK ("only_row" = 1),
  "as_of" date NOT NULL
);
-- 毎日の採点では、この行を更新してください。
DELETE FROM "waymark_as_of";
INSERT INTO "waymark_as_of" ("only_row", "as_of") VALUES (1, DATE '2026-01-31');
