-- アカウントのデータ。列名と型が同じなら、既存の表やビューでもかまいません。
CREATE TABLE IF NOT EXISTS "ACCOUNTS" (
  "ACCOUNT" VARCHAR NOT NULL, -- account
  "SEGMENT" VARCHAR, -- segment
  "STAGE" VARCHAR, -- stage
  "LOGINS" FLOAT, -- Logins, 14 days
  "CHAMPION" FLOAT, -- Champion's motivation
  "CHAMPION_AT" DATE, -- 観測日: Champion's motivation
  "KICKOFF" DATE -- Kick-off
);
