SELECT expected."ACCOUNT"
FROM {{ ref('demo_expected_scores') }} AS expected
JOIN {{ ref('demo_scores') }} AS actual ON actual."ACCOUNT" = expected."ACCOUNT"
WHERE actual."STATUS" <> expected."STATUS"
  OR actual."BAND" <> expected."BAND"
  OR COALESCE(actual."PROFILE", '') <> COALESCE(expected."PROFILE", '')
  OR COALESCE(actual."OVERRIDES", '') <> COALESCE(expected."OVERRIDES", '')
  OR COALESCE(ABS(actual."SCORE" - expected."SCORE"), 0) > 0.000001
  OR ABS(actual."COVERAGE" - expected."COVERAGE") > 0.000001
  OR (actual."SCORE" IS NULL AND expected."SCORE" IS NOT NULL)
  OR (actual."SCORE" IS NOT NULL AND expected."SCORE" IS NULL)
