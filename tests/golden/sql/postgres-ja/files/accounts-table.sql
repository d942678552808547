-- アカウントのデータ。列名と型が同じなら、既存の表やビューでもかまいません。
CREATE TABLE IF NOT EXISTS "accounts" (
  "account" text NOT NULL PRIMARY KEY, -- account
  "segment" text, -- segment
  "stage" text, -- stage
  "logins" double precision, -- Logins, 14 days
  "champion" double precision, -- Champion's motivation
  "champion_at" date, -- 観測日: Champion's motivation
  "kickoff" date -- Kick-off
);
