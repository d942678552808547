import { noMethod } from './checks/action-no-method.ts';
import { noOwner } from './checks/action-no-owner.ts';
import { noWhen } from './checks/action-no-when.ts';
import { notMeasurable } from './checks/action-not-measurable.ts';
import { vendorOnly } from './checks/action-vendor-only.ts';
import { tooDense } from './checks/board-too-dense.ts';
import { noFeedback } from './checks/feedback-none.ts';
import { oneDepartment } from './checks/feedback-one-department.ts';
import { brokenChain } from './checks/goal-broken-chain.ts';
import { noSuccessState } from './checks/goal-no-success-state.ts';
import { notAgreed } from './checks/goal-not-agreed.ts';
import { singlePerspective } from './checks/goal-single-perspective.ts';
import { unserved } from './checks/goal-unserved.ts';
import { lagging } from './checks/indicator-lagging.ts';
import { noIndicatorAction } from './checks/indicator-no-action.ts';
import { noMissingPolicy } from './checks/indicator-no-missing-policy.ts';
import { noSource } from './checks/indicator-no-source.ts';
import { oneCategory } from './checks/indicator-one-category.ts';
import { staleRating } from './checks/indicator-stale-rating.ts';
import { tooMany } from './checks/indicator-too-many.ts';
import { noOutcome } from './checks/outcome-none.ts';
import { noSelfService } from './checks/scale-no-self-service.ts';
import { overCapacity } from './checks/scale-over-capacity.ts';
import { unmeasuredResource } from './checks/scale-unmeasured-resource.ts';
import { badBands } from './checks/score-bad-bands.ts';
import { emptyGroup } from './checks/score-empty-group.ts';
import { unreachableProfile } from './checks/score-unreachable-profile.ts';
import { zeroWeight } from './checks/score-zero-weight.ts';
import { missingStakeholder } from './checks/segment-missing-stakeholder.ts';
import { noGoal } from './checks/segment-no-goal.ts';
import { sameGoals } from './checks/segment-same-goals.ts';
import { touchAsSegment } from './checks/segment-touch-as-segment.ts';
import { noStageAction } from './checks/stage-no-action.ts';
import { noExit } from './checks/stage-no-exit.ts';
import { noVendorView } from './checks/stage-no-vendor-view.ts';
import { sameActions } from './checks/stage-same-actions.ts';
import { untold } from './checks/value-untold.ts';
import { type Check, type Finding, SEVERITIES } from './finding.ts';
import { perDocument } from './per-document.ts';

/** Every check of the method, in its order: one file and one line each. */
export const CHECKS: readonly Check[] = [
  noSuccessState,
  notAgreed,
  singlePerspective,
  unserved,
  brokenChain,
  touchAsSegment,
  noGoal,
  sameGoals,
  missingStakeholder,
  sameActions,
  noVendorView,
  noExit,
  noStageAction,
  noWhen,
  notMeasurable,
  noOwner,
  noMethod,
  vendorOnly,
  noIndicatorAction,
  lagging,
  noSource,
  noMissingPolicy,
  staleRating,
  oneCategory,
  tooMany,
  badBands,
  zeroWeight,
  emptyGroup,
  unreachableProfile,
  untold,
  noFeedback,
  oneDepartment,
  noSelfService,
  unmeasuredResource,
  overCapacity,
  noOutcome,
  tooDense,
];

/**
 * All findings, errors first, then in the order of the checks. Pure: the document alone decides, so that several views may
 * ask for the same state and it is worked out once.
 */
export const checkDocument = perDocument((document): readonly Finding[] =>
  CHECKS.flatMap(({ code, severity, why, find }) =>
    find(document).map((place) => ({ ...place, code, severity, why })),
  ).toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
);
