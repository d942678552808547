-- Demo: actions that are due, one row per account and trigger
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
)
SELECT
  "ACCOUNT",
  't1' AS "TRIGGER_ID",
  1 AS "POSITION",
  'a1' AS "ACTION",
  'Send a use case' AS "TITLE",
  'CSM' AS "OWNER",
  'self-service' AS "METHOD",
  0.1::FLOAT AS "EFFORT_HOURS",
  3::FLOAT AS "DUE_DAYS"
FROM "READING"
WHERE ("V1" < 1::FLOAT)
