-- Demo: actions that are due, one row per account and trigger
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
)
SELECT
  "account",
  't1' AS "trigger_id",
  1 AS "position",
  'a1' AS "action",
  'Send a use case' AS "title",
  'CSM' AS "owner",
  'self-service' AS "method",
  0.1e0 AS "effort_hours",
  3e0 AS "due_days"
FROM "reading"
WHERE ("v1" < 1e0)
