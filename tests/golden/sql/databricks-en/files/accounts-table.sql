-- The accounts. A table or view of your own will do as well, if its columns have these names and types.
CREATE TABLE IF NOT EXISTS `accounts` (
  `account` STRING NOT NULL, -- account
  `segment` STRING, -- segment
  `stage` STRING, -- stage
  `logins` DOUBLE, -- Logins, 14 days
  `champion` DOUBLE, -- Champion's motivation
  `champion_at` DATE, -- observed on: Champion's motivation
  `kickoff` DATE -- Kick-off
);
