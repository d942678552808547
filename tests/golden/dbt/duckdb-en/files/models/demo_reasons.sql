-- Demo: lost points per account and measure, largest first
WITH
"accounts" AS (
  SELECT * FROM {{ source('demo', 'accounts') }}
),
"waymark_as_of" AS (
  SELECT CAST('{{ var('as_of') }}' AS DATE) AS "as_of"
),
-- Every value as the model sees it: dates as days, expired values missing [SM5][SM6]
"reading" AS (
  SELECT
    NULLIF(CAST("accounts"."account" AS VARCHAR), '') AS "account",
    NULLIF(CAST("accounts"."segment" AS VARCHAR), '') AS "segment",
    NULLIF(CAST("accounts"."stage" AS VARCHAR), '') AS "stage",
    CASE WHEN TRY_CAST("accounts"."logins" AS DOUBLE) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN TRY_CAST("accounts"."logins" AS DOUBLE) END AS "v1", -- logins: Logins, 14 days
    CASE WHEN (CAST(date_diff('day', TRY_CAST("accounts"."champion_at" AS DATE), TRY_CAST("waymark_as_of"."as_of" AS DATE)) AS DOUBLE) <= 60e0) THEN CASE WHEN TRY_CAST("accounts"."champion" AS DOUBLE) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN TRY_CAST("accounts"."champion" AS DOUBLE) END END AS "v2", -- champion: Champion's motivation
    CAST(date_diff('day', TRY_CAST("accounts"."kickoff" AS DATE), TRY_CAST("waymark_as_of"."as_of" AS DATE)) AS DOUBLE) AS "v3" -- kickoff: Kick-off
  FROM "accounts"
  CROSS JOIN "waymark_as_of"
),
-- The first profile whose segments and stages match [SM12]
"placed" AS (
  SELECT
    "reading".*,
    1 AS "profile_no"
  FROM "reading"
),
-- Profile default: All: points from real data [SM2]–[SM5]
"points_1" AS (
  SELECT
    "account",
    CASE WHEN ("v1" <= 0e0) THEN 0e0 WHEN ("v1" < 10e0) THEN (0e0 + 100e0 * ("v1" - 0e0) / 10e0) WHEN "v1" IS NOT NULL THEN 100e0 END AS "r1", -- m1: Logins
    CASE WHEN ("v3" >= 30e0) THEN 0e0 WHEN ("v3" > 14e0) THEN 50e0 WHEN "v3" IS NOT NULL THEN 100e0 END AS "r2", -- m2: Days since kick-off
    CASE WHEN "v2" IN (1e0) THEN 0e0 WHEN "v2" IN (2e0) THEN 25e0 WHEN "v2" IN (3e0) THEN 50e0 WHEN "v2" IN (4e0) THEN 75e0 WHEN "v2" IN (5e0) THEN 100e0 END AS "r3", -- m3: Champion
    CASE WHEN ("v2" <= 1e0) THEN 1 ELSE 0 END AS "held1" -- o1: Champion lost
  FROM "placed"
  WHERE ("profile_no" = 1)
),
-- Weights and weighted points of the present measures; coverage [SM9]
"weights_1" AS (
  SELECT
    "points_1".*,
    (CASE WHEN "r1" IS NULL THEN 0e0 ELSE 1e0 END + 1e0) AS "w1", -- process: Process
    (COALESCE((1e0 * "r1"), 0e0) + COALESCE((1e0 * COALESCE("r2", 50e0)), 0e0)) AS "s1",
    CASE WHEN "r3" IS NULL THEN 0e0 ELSE 1e0 END AS "w2", -- relationship: Relationship
    COALESCE((1e0 * "r3"), 0e0) AS "s2",
    floor((CASE WHEN "r1" IS NULL THEN 0e0 ELSE 0.3e0 END + CASE WHEN "r2" IS NULL THEN 0e0 ELSE 0.3e0 END + CASE WHEN "r3" IS NULL THEN 0e0 ELSE 0.4e0 END) * 1000000e0 + 0.5e0) / 1000000e0 AS "coverage"
  FROM "points_1"
),
-- Group scores, and the weight of the present groups [SM7]
"groups_1" AS (
  SELECT
    "weights_1".*,
    CASE WHEN ("w1" > 0e0) THEN ("s1" / "w1") END AS "g1",
    CASE WHEN ("w2" > 0e0) THEN ("s2" / "w2") END AS "g2",
    (CASE WHEN ("w1" > 0e0) THEN 60e0 ELSE 0e0 END + CASE WHEN ("w2" > 0e0) THEN 40e0 ELSE 0e0 END) AS "weight"
  FROM "weights_1"
),
-- Lost points of each measure, six decimals [SM13]
"lost_1" AS (
  SELECT
    "account",
    CASE WHEN "r1" IS NOT NULL THEN floor((((60e0 / "weight") * (1e0 / "w1")) * (100e0 - "r1")) * 1000000e0 + 0.5e0) / 1000000e0 END AS "l1", -- m1: Logins
    CASE WHEN COALESCE("r2", 50e0) IS NOT NULL THEN floor((((60e0 / "weight") * (1e0 / "w1")) * (100e0 - COALESCE("r2", 50e0))) * 1000000e0 + 0.5e0) / 1000000e0 END AS "l2", -- m2: Days since kick-off
    CASE WHEN "r3" IS NOT NULL THEN floor((((40e0 / "weight") * (1e0 / "w2")) * (100e0 - "r3")) * 1000000e0 + 0.5e0) / 1000000e0 END AS "l3" -- m3: Champion
  FROM "groups_1"
),
-- One row per measure
"loss_1" AS (
  SELECT
    "account",
    "position",
    CASE WHEN ("position" = 1) THEN 'm1' WHEN ("position" = 2) THEN 'm2' WHEN ("position" = 3) THEN 'm3' END AS "measure",
    CASE WHEN ("position" = 1) THEN 'Logins' WHEN ("position" = 2) THEN 'Days since kick-off' WHEN ("position" = 3) THEN 'Champion' END AS "label",
    CASE WHEN ("position" = 1) THEN 'Logins are low' WHEN ("position" = 2) THEN 'Kick-off is long ago' WHEN ("position" = 3) THEN 'The champion is losing interest' END AS "reason",
    CASE WHEN ("position" = 1) THEN "l1" WHEN ("position" = 2) THEN "l2" WHEN ("position" = 3) THEN "l3" END AS "lost"
  FROM "lost_1"
  CROSS JOIN (SELECT 1 AS "position" UNION ALL SELECT 2 UNION ALL SELECT 3) AS "numbers"
)
SELECT
  "account",
  'default' AS "profile",
  row_number() OVER (PARTITION BY "account" ORDER BY "lost" DESC, "position") AS "rank",
  "measure",
  "label",
  "reason",
  "lost"
FROM "loss_1"
WHERE ("lost" > 0e0)
