-- The accounts. A table or view of your own will do as well, if its columns have these names and types.
CREATE TABLE IF NOT EXISTS "accounts" (
  "account" TEXT NOT NULL PRIMARY KEY, -- account
  "segment" TEXT, -- segment
  "stage" TEXT, -- stage
  "logins" REAL, -- Logins, 14 days
  "champion" REAL, -- Champion's motivation
  "champion_at" TEXT, -- observed on: Champion's motivation
  "kickoff" TEXT -- Kick-off
);
