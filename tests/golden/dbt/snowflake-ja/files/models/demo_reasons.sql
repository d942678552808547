-- Demo: lost points per account and measure, largest first
WITH
"ACCOUNTS" AS (
  SELECT * FROM {{ source('demo', 'accounts') }}
),
"WAYMARK_AS_OF" AS (
  SELECT CAST('{{ var('as_of') }}' AS DATE) AS "AS_OF"
),
-- Every value as the model sees it: dates as days, expired values missing [SM5][SM6]
"READING" AS (
  SELECT
    NULLIF("ACCOUNTS"."ACCOUNT"::VARCHAR, '') AS "ACCOUNT",
    NULLIF("ACCOUNTS"."SEGMENT"::VARCHAR, '') AS "SEGMENT",
    NULLIF("ACCOUNTS"."STAGE"::VARCHAR, '') AS "STAGE",
    CASE WHEN "ACCOUNTS"."LOGINS"::FLOAT > '-inf'::FLOAT AND "ACCOUNTS"."LOGINS"::FLOAT < 'inf'::FLOAT THEN "ACCOUNTS"."LOGINS"::FLOAT END AS "V1", -- logins: Logins, 14 days
    CASE WHEN (DATEDIFF('day', "ACCOUNTS"."CHAMPION_AT"::DATE, "WAYMARK_AS_OF"."AS_OF"::DATE)::FLOAT <= 60::FLOAT) THEN CASE WHEN "ACCOUNTS"."CHAMPION"::FLOAT > '-inf'::FLOAT AND "ACCOUNTS"."CHAMPION"::FLOAT < 'inf'::FLOAT THEN "ACCOUNTS"."CHAMPION"::FLOAT END END AS "V2", -- champion: Champion's motivation
    DATEDIFF('day', "ACCOUNTS"."KICKOFF"::DATE, "WAYMARK_AS_OF"."AS_OF"::DATE)::FLOAT AS "V3" -- kickoff: Kick-off
  FROM "ACCOUNTS"
  CROSS JOIN "WAYMARK_AS_OF"
),
-- The first profile whose segments and stages match [SM12]
"PLACED" AS (
  SELECT
    "READING".*,
    1 AS "PROFILE_NO"
  FROM "READING"
),
-- Profile default: All: points from real data [SM2]–[SM5]
"POINTS_1" AS (
  SELECT
    "ACCOUNT",
    CASE WHEN ("V1" <= 0::FLOAT) THEN 0::FLOAT WHEN ("V1" < 10::FLOAT) THEN (0::FLOAT + 100::FLOAT * ("V1" - 0::FLOAT) / 10::FLOAT) WHEN "V1" IS NOT NULL THEN 100::FLOAT END AS "R1", -- m1: Logins
    CASE WHEN ("V3" >= 30::FLOAT) THEN 0::FLOAT WHEN ("V3" > 14::FLOAT) THEN 50::FLOAT WHEN "V3" IS NOT NULL THEN 100::FLOAT END AS "R2", -- m2: Days since kick-off
    CASE WHEN "V2" IN (1::FLOAT) THEN 0::FLOAT WHEN "V2" IN (2::FLOAT) THEN 25::FLOAT WHEN "V2" IN (3::FLOAT) THEN 50::FLOAT WHEN "V2" IN (4::FLOAT) THEN 75::FLOAT WHEN "V2" IN (5::FLOAT) THEN 100::FLOAT END AS "R3", -- m3: Champion
    CASE WHEN ("V2" <= 1::FLOAT) THEN 1 ELSE 0 END AS "HELD1" -- o1: Champion lost
  FROM "PLACED"
  WHERE ("PROFILE_NO" = 1)
),
-- Weights and weighted points of the present measures; coverage [SM9]
"WEIGHTS_1" AS (
  SELECT
    "POINTS_1".*,
    (CASE WHEN "R1" IS NULL THEN 0::FLOAT ELSE 1::FLOAT END + 1::FLOAT) AS "W1", -- process: Process
    (COALESCE((1::FLOAT * "R1"), 0::FLOAT) + COALESCE((1::FLOAT * COALESCE("R2", 50::FLOAT)), 0::FLOAT)) AS "S1",
    CASE WHEN "R3" IS NULL THEN 0::FLOAT ELSE 1::FLOAT END AS "W2", -- relationship: Relationship
    COALESCE((1::FLOAT * "R3"), 0::FLOAT) AS "S2",
    FLOOR((CASE WHEN "R1" IS NULL THEN 0::FLOAT ELSE 0.3::FLOAT END + CASE WHEN "R2" IS NULL THEN 0::FLOAT ELSE 0.3::FLOAT END + CASE WHEN "R3" IS NULL THEN 0::FLOAT ELSE 0.4::FLOAT END) * 1000000::FLOAT + 0.5::FLOAT) / 1000000::FLOAT AS "COVERAGE"
  FROM "POINTS_1"
),
-- Group scores, and the weight of the present groups [SM7]
"GROUPS_1" AS (
  SELECT
    "WEIGHTS_1".*,
    CASE WHEN ("W1" > 0::FLOAT) THEN ("S1" / "W1") END AS "G1",
    CASE WHEN ("W2" > 0::FLOAT) THEN ("S2" / "W2") END AS "G2",
    (CASE WHEN ("W1" > 0::FLOAT) THEN 60::FLOAT ELSE 0::FLOAT END + CASE WHEN ("W2" > 0::FLOAT) THEN 40::FLOAT ELSE 0::FLOAT END) AS "WEIGHT"
  FROM "WEIGHTS_1"
),
-- Lost points of each measure, six decimals [SM13]
"LOST_1" AS (
  SELECT
    "ACCOUNT",
    CASE WHEN "R1" IS NOT NULL THEN FLOOR((((60::FLOAT / "WEIGHT") * (1::FLOAT / "W1")) * (100::FLOAT - "R1")) * 1000000::FLOAT + 0.5::FLOAT) / 1000000::FLOAT END AS "L1", -- m1: Logins
    CASE WHEN COALESCE("R2", 50::FLOAT) IS NOT NULL THEN FLOOR((((60::FLOAT / "WEIGHT") * (1::FLOAT / "W1")) * (100::FLOAT - COALESCE("R2", 50::FLOAT))) * 1000000::FLOAT + 0.5::FLOAT) / 1000000::FLOAT END AS "L2", -- m2: Days since kick-off
    CASE WHEN "R3" IS NOT NULL THEN FLOOR((((40::FLOAT / "WEIGHT") * (1::FLOAT / "W2")) * (100::FLOAT - "R3")) * 1000000::FLOAT + 0.5::FLOAT) / 1000000::FLOAT END AS "L3" -- m3: Champion
  FROM "GROUPS_1"
),
-- One row per measure
"LOSS_1" AS (
  SELECT
    "ACCOUNT",
    "POSITION",
    CASE WHEN ("POSITION" = 1) THEN 'm1' WHEN ("POSITION" = 2) THEN 'm2' WHEN ("POSITION" = 3) THEN 'm3' END AS "MEASURE",
    CASE WHEN ("POSITION" = 1) THEN 'Logins' WHEN ("POSITION" = 2) THEN 'Days since kick-off' WHEN ("POSITION" = 3) THEN 'Champion' END AS "LABEL",
    CASE WHEN ("POSITION" = 1) THEN 'Logins are low' WHEN ("POSITION" = 2) THEN 'Kick-off is long ago' WHEN ("POSITION" = 3) THEN 'The champion is losing interest' END AS "REASON",
    CASE WHEN ("POSITION" = 1) THEN "L1" WHEN ("POSITION" = 2) THEN "L2" WHEN ("POSITION" = 3) THEN "L3" END AS "LOST"
  FROM "LOST_1"
  CROSS JOIN (SELECT 1 AS "POSITION" UNION ALL SELECT 2 UNION ALL SELECT 3) AS "NUMBERS"
)
SELECT
  "ACCOUNT",
  'default' AS "PROFILE",
  row_number() OVER (PARTITION BY "ACCOUNT" ORDER BY "LOST" DESC, "POSITION") AS "RANK",
  "MEASURE",
  "LABEL",
  "REASON",
  "LOST"
FROM "LOSS_1"
WHERE ("LOST" > 0::FLOAT)
