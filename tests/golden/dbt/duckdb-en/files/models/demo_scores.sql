-- Demo: scores, one row per account
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
-- Status, and the score before overrides [SM8][SM9]
"status_1" AS (
  SELECT
    "groups_1".*,
    CASE WHEN ("weight" = 0e0) THEN 'no-data' WHEN ("coverage" < 0.5e0) THEN 'low-coverage' ELSE 'scored' END AS "status",
    CASE WHEN ("weight" > 0e0) THEN ((CASE WHEN "g1" IS NOT NULL THEN (60e0 * "g1") ELSE 0e0 END + CASE WHEN "g2" IS NOT NULL THEN (40e0 * "g2") ELSE 0e0 END) / "weight") END AS "score"
  FROM "groups_1"
),
-- Overrides: floors raise, then caps lower; six decimals [SM10][SM11]
"final_1" AS (
  SELECT
    "account",
    "status",
    "coverage",
    "g1",
    "g2",
    CASE WHEN ("status" = 'scored') THEN floor(LEAST("score", CASE WHEN ("held1" = 1) THEN 39e0 ELSE 100e0 END) * 1000000e0 + 0.5e0) / 1000000e0 END AS "score",
    substr(CASE WHEN ("held1" = 1) THEN ',o1' ELSE '' END, 2) AS "overrides"
  FROM "status_1"
)
SELECT
  "account",
  'default' AS "profile",
  "status",
  "score",
  CASE WHEN "score" IS NULL THEN 'unknown' WHEN ("score" >= 70e0) THEN 'green' WHEN ("score" >= 40e0) THEN 'yellow' WHEN ("score" >= 0e0) THEN 'red' ELSE 'unknown' END AS "band",
  "coverage",
  floor("g1" * 1000000e0 + 0.5e0) / 1000000e0 AS "group_process",
  floor("g2" * 1000000e0 + 0.5e0) / 1000000e0 AS "group_relationship",
  "overrides"
FROM "final_1"
UNION ALL
SELECT
  "account",
  NULL::VARCHAR AS "profile",
  'no-profile' AS "status",
  NULL::DOUBLE AS "score",
  'unknown' AS "band",
  0e0 AS "coverage",
  NULL::DOUBLE AS "group_process",
  NULL::DOUBLE AS "group_relationship",
  '' AS "overrides"
FROM "placed"
WHERE "profile_no" IS NULL
