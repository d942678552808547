-- Demo: scores, one row per account
DROP VIEW IF EXISTS `demo_scores`;
CREATE VIEW `demo_scores` AS
WITH
-- Every value as the model sees it: dates as days, expired values missing [SM5][SM6]
`reading` AS (
  SELECT
    NULLIF(CAST(`accounts`.`account` AS STRING), '') AS `account`,
    NULLIF(CAST(`accounts`.`segment` AS STRING), '') AS `segment`,
    NULLIF(CAST(`accounts`.`stage` AS STRING), '') AS `stage`,
    CASE WHEN SAFE_CAST(`accounts`.`logins` AS FLOAT64) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN SAFE_CAST(`accounts`.`logins` AS FLOAT64) END AS `v1`, -- logins: Logins, 14 days
    CASE WHEN (CAST(DATE_DIFF(SAFE_CAST(`waymark_as_of`.`as_of` AS DATE), SAFE_CAST(`accounts`.`champion_at` AS DATE), DAY) AS FLOAT64) <= 60.0) THEN CASE WHEN SAFE_CAST(`accounts`.`champion` AS FLOAT64) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN SAFE_CAST(`accounts`.`champion` AS FLOAT64) END END AS `v2`, -- champion: Champion's motivation
    CAST(DATE_DIFF(SAFE_CAST(`waymark_as_of`.`as_of` AS DATE), SAFE_CAST(`accounts`.`kickoff` AS DATE), DAY) AS FLOAT64) AS `v3` -- kickoff: Kick-off
  FROM `accounts`
  CROSS JOIN `waymark_as_of`
),
-- The first profile whose segments and stages match [SM12]
`placed` AS (
  SELECT
    `reading`.*,
    1 AS `profile_no`
  FROM `reading`
),
-- Profile default: All: points from real data [SM2]–[SM5]
`points_1` AS (
  SELECT
    `account`,
    CASE WHEN (`v1` <= 0.0) THEN 0.0 WHEN (`v1` < 10.0) THEN (0.0 + 100.0 * (`v1` - 0.0) / 10.0) WHEN `v1` IS NOT NULL THEN 100.0 END AS `r1`, -- m1: Logins
    CASE WHEN (`v3` >= 30.0) THEN 0.0 WHEN (`v3` > 14.0) THEN 50.0 WHEN `v3` IS NOT NULL THEN 100.0 END AS `r2`, -- m2: Days since kick-off
    CASE WHEN `v2` IN (1.0) THEN 0.0 WHEN `v2` IN (2.0) THEN 25.0 WHEN `v2` IN (3.0) THEN 50.0 WHEN `v2` IN (4.0) THEN 75.0 WHEN `v2` IN (5.0) THEN 100.0 END AS `r3`, -- m3: Champion
    CASE WHEN (`v2` <= 1.0) THEN 1 ELSE 0 END AS `held1` -- o1: Champion lost
  FROM `placed`
  WHERE (`profile_no` = 1)
),
-- Weights and weighted points of the present measures; coverage [SM9]
`weights_1` AS (
  SELECT
    `points_1`.*,
    (CASE WHEN `r1` IS NULL THEN 0.0 ELSE 1.0 END + 1.0) AS `w1`, -- process: Process
    (COALESCE((1.0 * `r1`), 0.0) + COALESCE((1.0 * COALESCE(`r2`, 50.0)), 0.0)) AS `s1`,
    CASE WHEN `r3` IS NULL THEN 0.0 ELSE 1.0 END AS `w2`, -- relationship: Relationship
    COALESCE((1.0 * `r3`), 0.0) AS `s2`,
    floor((CASE WHEN `r1` IS NULL THEN 0.0 ELSE 0.3 END + CASE WHEN `r2` IS NULL THEN 0.0 ELSE 0.3 END + CASE WHEN `r3` IS NULL THEN 0.0 ELSE 0.4 END) * 1000000.0 + 0.5) / 1000000.0 AS `coverage`
  FROM `points_1`
),
-- Group scores, and the weight of the present groups [SM7]
`groups_1` AS (
  SELECT
    `weights_1`.*,
    CASE WHEN (`w1` > 0.0) THEN (`s1` / `w1`) END AS `g1`,
    CASE WHEN (`w2` > 0.0) THEN (`s2` / `w2`) END AS `g2`,
    (CASE WHEN (`w1` > 0.0) THEN 60.0 ELSE 0.0 END + CASE WHEN (`w2` > 0.0) THEN 40.0 ELSE 0.0 END) AS `weight`
  FROM `weights_1`
),
-- Status, and the score before overrides [SM8][SM9]
`status_1` AS (
  SELECT
    `groups_1`.*,
    CASE WHEN (`weight` = 0.0) THEN 'no-data' WHEN (`coverage` < 0.5) THEN 'low-coverage' ELSE 'scored' END AS `status`,
    CASE WHEN (`weight` > 0.0) THEN ((CASE WHEN `g1` IS NOT NULL THEN (60.0 * `g1`) ELSE 0.0 END + CASE WHEN `g2` IS NOT NULL THEN (40.0 * `g2`) ELSE 0.0 END) / `weight`) END AS `score`
  FROM `groups_1`
),
-- Overrides: floors raise, then caps lower; six decimals [SM10][SM11]
`final_1` AS (
  SELECT
    `account`,
    `status`,
    `coverage`,
    `g1`,
    `g2`,
    CASE WHEN (`status` = 'scored') THEN floor(LEAST(`score`, CASE WHEN (`held1` = 1) THEN 39.0 ELSE 100.0 END) * 1000000.0 + 0.5) / 1000000.0 END AS `score`,
    substr(CASE WHEN (`held1` = 1) THEN ',o1' ELSE '' END, 2) AS `overrides`
  FROM `status_1`
)
SELECT
  `account`,
  'default' AS `profile`,
  `status`,
  `score`,
  CASE WHEN `score` IS NULL THEN 'unknown' WHEN (`score` >= 70.0) THEN 'green' WHEN (`score` >= 40.0) THEN 'yellow' WHEN (`score` >= 0.0) THEN 'red' ELSE 'unknown' END AS `band`,
  `coverage`,
  floor(`g1` * 1000000.0 + 0.5) / 1000000.0 AS `group_process`,
  floor(`g2` * 1000000.0 + 0.5) / 1000000.0 AS `group_relationship`,
  `overrides`
FROM `final_1`
UNION ALL
SELECT
  `account`,
  CAST(NULL AS STRING) AS `profile`,
  'no-profile' AS `status`,
  CAST(NULL AS FLOAT64) AS `score`,
  'unknown' AS `band`,
  0.0 AS `coverage`,
  CAST(NULL AS FLOAT64) AS `group_process`,
  CAST(NULL AS FLOAT64) AS `group_relationship`,
  '' AS `overrides`
FROM `placed`
WHERE `profile_no` IS NULL;

-- Demo: lost points per account and measure, largest first
DROP VIEW IF EXISTS `demo_reasons`;
CREATE VIEW `demo_reasons` AS
WITH
-- Every value as the model sees it: dates as days, expired values missing [SM5][SM6]
`reading` AS (
  SELECT
    NULLIF(CAST(`accounts`.`account` AS STRING), '') AS `account`,
    NULLIF(CAST(`accounts`.`segment` AS STRING), '') AS `segment`,
    NULLIF(CAST(`accounts`.`stage` AS STRING), '') AS `stage`,
    CASE WHEN SAFE_CAST(`accounts`.`logins` AS FLOAT64) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN SAFE_CAST(`accounts`.`logins` AS FLOAT64) END AS `v1`, -- logins: Logins, 14 days
    CASE WHEN (CAST(DATE_DIFF(SAFE_CAST(`waymark_as_of`.`as_of` AS DATE), SAFE_CAST(`accounts`.`champion_at` AS DATE), DAY) AS FLOAT64) <= 60.0) THEN CASE WHEN SAFE_CAST(`accounts`.`champion` AS FLOAT64) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN SAFE_CAST(`accounts`.`champion` AS FLOAT64) END END AS `v2`, -- champion: Champion's motivation
    CAST(DATE_DIFF(SAFE_CAST(`waymark_as_of`.`as_of` AS DATE), SAFE_CAST(`accounts`.`kickoff` AS DATE), DAY) AS FLOAT64) AS `v3` -- kickoff: Kick-off
  FROM `accounts`
  CROSS JOIN `waymark_as_of`
),
-- The first profile whose segments and stages match [SM12]
`placed` AS (
  SELECT
    `reading`.*,
    1 AS `profile_no`
  FROM `reading`
),
-- Profile default: All: points from real data [SM2]–[SM5]
`points_1` AS (
  SELECT
    `account`,
    CASE WHEN (`v1` <= 0.0) THEN 0.0 WHEN (`v1` < 10.0) THEN (0.0 + 100.0 * (`v1` - 0.0) / 10.0) WHEN `v1` IS NOT NULL THEN 100.0 END AS `r1`, -- m1: Logins
    CASE WHEN (`v3` >= 30.0) THEN 0.0 WHEN (`v3` > 14.0) THEN 50.0 WHEN `v3` IS NOT NULL THEN 100.0 END AS `r2`, -- m2: Days since kick-off
    CASE WHEN `v2` IN (1.0) THEN 0.0 WHEN `v2` IN (2.0) THEN 25.0 WHEN `v2` IN (3.0) THEN 50.0 WHEN `v2` IN (4.0) THEN 75.0 WHEN `v2` IN (5.0) THEN 100.0 END AS `r3`, -- m3: Champion
    CASE WHEN (`v2` <= 1.0) THEN 1 ELSE 0 END AS `held1` -- o1: Champion lost
  FROM `placed`
  WHERE (`profile_no` = 1)
),
-- Weights and weighted points of the present measures; coverage [SM9]
`weights_1` AS (
  SELECT
    `points_1`.*,
    (CASE WHEN `r1` IS NULL THEN 0.0 ELSE 1.0 END + 1.0) AS `w1`, -- process: Process
    (COALESCE((1.0 * `r1`), 0.0) + COALESCE((1.0 * COALESCE(`r2`, 50.0)), 0.0)) AS `s1`,
    CASE WHEN `r3` IS NULL THEN 0.0 ELSE 1.0 END AS `w2`, -- relationship: Relationship
    COALESCE((1.0 * `r3`), 0.0) AS `s2`,
    floor((CASE WHEN `r1` IS NULL THEN 0.0 ELSE 0.3 END + CASE WHEN `r2` IS NULL THEN 0.0 ELSE 0.3 END + CASE WHEN `r3` IS NULL THEN 0.0 ELSE 0.4 END) * 1000000.0 + 0.5) / 1000000.0 AS `coverage`
  FROM `points_1`
),
-- Group scores, and the weight of the present groups [SM7]
`groups_1` AS (
  SELECT
    `weights_1`.*,
    CASE WHEN (`w1` > 0.0) THEN (`s1` / `w1`) END AS `g1`,
    CASE WHEN (`w2` > 0.0) THEN (`s2` / `w2`) END AS `g2`,
    (CASE WHEN (`w1` > 0.0) THEN 60.0 ELSE 0.0 END + CASE WHEN (`w2` > 0.0) THEN 40.0 ELSE 0.0 END) AS `weight`
  FROM `weights_1`
),
-- Lost points of each measure, six decimals [SM13]
`lost_1` AS (
  SELECT
    `account`,
    CASE WHEN `r1` IS NOT NULL THEN floor((((60.0 / `weight`) * (1.0 / `w1`)) * (100.0 - `r1`)) * 1000000.0 + 0.5) / 1000000.0 END AS `l1`, -- m1: Logins
    CASE WHEN COALESCE(`r2`, 50.0) IS NOT NULL THEN floor((((60.0 / `weight`) * (1.0 / `w1`)) * (100.0 - COALESCE(`r2`, 50.0))) * 1000000.0 + 0.5) / 1000000.0 END AS `l2`, -- m2: Days since kick-off
    CASE WHEN `r3` IS NOT NULL THEN floor((((40.0 / `weight`) * (1.0 / `w2`)) * (100.0 - `r3`)) * 1000000.0 + 0.5) / 1000000.0 END AS `l3` -- m3: Champion
  FROM `groups_1`
),
-- One row per measure
`loss_1` AS (
  SELECT
    `account`,
    `position`,
    CASE WHEN (`position` = 1) THEN 'm1' WHEN (`position` = 2) THEN 'm2' WHEN (`position` = 3) THEN 'm3' END AS `measure`,
    CASE WHEN (`position` = 1) THEN 'Logins' WHEN (`position` = 2) THEN 'Days since kick-off' WHEN (`position` = 3) THEN 'Champion' END AS `label`,
    CASE WHEN (`position` = 1) THEN 'Logins are low' WHEN (`position` = 2) THEN 'Kick-off is long ago' WHEN (`position` = 3) THEN 'The champion is losing interest' END AS `reason`,
    CASE WHEN (`position` = 1) THEN `l1` WHEN (`position` = 2) THEN `l2` WHEN (`position` = 3) THEN `l3` END AS `lost`
  FROM `lost_1`
  CROSS JOIN (SELECT 1 AS `position` UNION ALL SELECT 2 UNION ALL SELECT 3) AS `numbers`
)
SELECT
  `account`,
  'default' AS `profile`,
  row_number() OVER (PARTITION BY `account` ORDER BY `lost` DESC, `position`) AS `rank`,
  `measure`,
  `label`,
  `reason`,
  `lost`
FROM `loss_1`
WHERE (`lost` > 0.0);

-- Demo: actions that are due, one row per account and trigger
DROP VIEW IF EXISTS `demo_triggers`;
CREATE VIEW `demo_triggers` AS
WITH
-- Every value as the model sees it: dates as days, expired values missing [SM5][SM6]
`reading` AS (
  SELECT
    NULLIF(CAST(`accounts`.`account` AS STRING), '') AS `account`,
    NULLIF(CAST(`accounts`.`segment` AS STRING), '') AS `segment`,
    NULLIF(CAST(`accounts`.`stage` AS STRING), '') AS `stage`,
    CASE WHEN SAFE_CAST(`accounts`.`logins` AS FLOAT64) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN SAFE_CAST(`accounts`.`logins` AS FLOAT64) END AS `v1`, -- logins: Logins, 14 days
    CASE WHEN (CAST(DATE_DIFF(SAFE_CAST(`waymark_as_of`.`as_of` AS DATE), SAFE_CAST(`accounts`.`champion_at` AS DATE), DAY) AS FLOAT64) <= 60.0) THEN CASE WHEN SAFE_CAST(`accounts`.`champion` AS FLOAT64) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN SAFE_CAST(`accounts`.`champion` AS FLOAT64) END END AS `v2`, -- champion: Champion's motivation
    CAST(DATE_DIFF(SAFE_CAST(`waymark_as_of`.`as_of` AS DATE), SAFE_CAST(`accounts`.`kickoff` AS DATE), DAY) AS FLOAT64) AS `v3` -- kickoff: Kick-off
  FROM `accounts`
  CROSS JOIN `waymark_as_of`
)
SELECT
  `account`,
  't1' AS `trigger_id`,
  1 AS `position`,
  'a1' AS `action`,
  'Send a use case' AS `title`,
  'CSM' AS `owner`,
  'self-service' AS `method`,
  0.1 AS `effort_hours`,
  3.0 AS `due_days`
FROM `reading`
WHERE (`v1` < 1.0);
