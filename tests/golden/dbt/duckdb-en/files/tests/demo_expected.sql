SELECT expected."account"
FROM {{ ref('demo_expected_scores') }} AS expected
JOIN {{ ref('demo_scores') }} AS actual ON actual."account" = expected."account"
WHERE actual."status" <> expected."status"
  OR actual."band" <> expected."band"
  OR COALESCE(actual."profile", '') <> COALESCE(expected."profile", '')
  OR COALESCE(actual."overrides", '') <> COALESCE(expected."overrides", '')
  OR COALESCE(ABS(actual."score" - expected."score"), 0) > 0.000001
  OR ABS(actual."coverage" - expected."coverage") > 0.000001
  OR (actual."score" IS NULL AND expected."score" IS NOT NULL)
  OR (actual."score" IS NOT NULL AND expected."score" IS NULL)
