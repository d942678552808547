import { ACTORS, METHODS } from '#shared/kinds/action/action.ts';
import { PERSPECTIVES } from '#shared/kinds/goal/goal.ts';
import { AVAILABILITIES } from '#shared/kinds/indicator/indicator.ts';
import type { KindName } from '#shared/kinds/kind.ts';
import { OUTCOME_TYPES } from '#shared/kinds/outcome/outcome.ts';
import { STAKEHOLDER_ROLES } from '#shared/kinds/stakeholder/stakeholder.ts';
import { VALUE_FITS } from '#shared/kinds/value/value.ts';
import { fieldsFor, type ReferencesSpec, type Section } from './field-spec.ts';

const segments: Omit<ReferencesSpec, 'control' | 'name' | 'label'> = {
  kind: 'segment',
  none: 'field.segments.all',
  nothing: 'field.segments.none',
};
const stage = { kind: 'stage', empty: 'field.stage.whole' } as const;

const goal = fieldsFor<'goal'>();
const touchpoint = fieldsFor<'touchpoint'>();
const action = fieldsFor<'action'>();
const indicator = fieldsFor<'indicator'>();
const stageOf = fieldsFor<'stage'>();
const segment = fieldsFor<'segment'>();
const stakeholder = fieldsFor<'stakeholder'>();
const value = fieldsFor<'value'>();
const resource = fieldsFor<'resource'>();
const outcome = fieldsFor<'outcome'>();
const feedback = fieldsFor<'feedback'>();
const note = fieldsFor<'note'>();
const roadmap = fieldsFor<'roadmap'>();

/** What the inspector shows of each kind, in its order. A kind that is missing does not compile. */
export const FIELDS: Readonly<Record<KindName, readonly Section[]>> = {
  goal: [
    {
      fields: [
        goal.text('title', 'field.goal.title'),
        goal.choice('perspective', 'field.goal.perspective', {
          width: 'half',
          options: PERSPECTIVES.map((one) => ({ value: one, label: `perspective.${one}` })),
        }),
        goal.reference('stage', 'field.stage', { ...stage, width: 'half' }),
        goal.text('current', 'field.goal.current', { lines: 'many' }),
        goal.text('success', 'field.goal.success', { lines: 'many' }),
        goal.switch('agreed', 'field.goal.agreed'),
        goal.references('segments', 'field.segments', segments),
      ],
    },
  ],
  touchpoint: [
    {
      fields: [
        touchpoint.text('title', 'field.title'),
        touchpoint.text('channel', 'field.touchpoint.channel', { hint: 'field.touchpoint.channel.hint', bulk: true }),
        touchpoint.reference('resource', 'field.touchpoint.resource', { kind: 'resource', empty: 'common.none' }),
        touchpoint.reference('stage', 'field.stage', stage),
        touchpoint.references('segments', 'field.segments', segments),
      ],
    },
  ],
  action: [
    {
      fields: [
        action.text('when', 'field.action.when'),
        action.text('title', 'field.action.title'),
        action.choice('actor', 'field.action.actor', {
          width: 'half',
          options: ACTORS.map((one) => ({ value: one, label: `actor.${one}` })),
        }),
        action.text('owner', 'field.owner', { width: 'half', bulk: true }),
        action.choice('method', 'field.action.method', {
          width: 'half',
          empty: 'inspector.notSet',
          options: METHODS.map((one) => ({ value: one, label: `method.${one}` })),
        }),
        action.reference('stage', 'field.stage', { kind: 'stage', width: 'half' }),
        action.number('effortHours', 'field.action.effortHours', { width: 'half', least: 0 }),
        action.number('timesPerMonth', 'field.action.timesPerMonth', { width: 'half', least: 0 }),
        action.number('dueDays', 'field.action.dueDays', { width: 'half', least: 0, whole: true }),
        action.reference('touchpoint', 'field.action.touchpoint', {
          width: 'half',
          kind: 'touchpoint',
          empty: 'common.none',
        }),
        action.references('segments', 'field.segments', segments),
      ],
    },
  ],
  indicator: [
    {
      fields: [
        indicator.text('title', 'field.title'),
        indicator.reference('action', 'field.indicator.action', { kind: 'action', empty: 'inspector.notSet' }),
        indicator.reference('stage', 'field.stage', stage),
      ],
    },
    {
      title: 'field.indicator.score',
      fields: [
        indicator.switch('scored', 'field.indicator.scored'),
        indicator.part('group', 'group'),
        indicator.number('weight', 'field.indicator.weight', { width: 'half', positive: true, needed: true }),
        indicator.part('transform', 'transform'),
        indicator.part('missing', 'missing'),
        indicator.part('alert', 'alert'),
        indicator.text('reason', 'field.indicator.reason'),
        indicator.part('profiles', 'profiles'),
      ],
    },
    {
      title: 'field.indicator.data',
      fields: [
        indicator.part('type', 'type'),
        indicator.text('unit', 'field.indicator.unit', { width: 'half', bulk: true }),
        indicator.part('categories', 'categories'),
        indicator.text('source', 'field.indicator.source', { width: 'half', bulk: true }),
        indicator.text('owner', 'field.owner', { width: 'half', bulk: true }),
        indicator.choice('availability', 'field.indicator.availability', {
          options: AVAILABILITIES.map((one) => ({ value: one, label: `availability.${one}` })),
        }),
        indicator.line('column', 'field.indicator.column', { hint: 'field.indicator.column.hint' }),
        indicator.number('maxAgeDays', 'field.indicator.maxAgeDays', { width: 'half', positive: true, whole: true }),
        indicator.line('observedAtColumn', 'field.indicator.observedAtColumn', { width: 'half' }),
        indicator.references('segments', 'field.segments', segments),
      ],
    },
  ],
  stage: [
    {
      fields: [
        stageOf.text('title', 'field.title'),
        stageOf.text('span', 'field.stage.span'),
        stageOf.text('exit', 'field.stage.exit', { lines: 'many', hint: 'field.stage.exit.hint' }),
        stageOf.switch('vendorView', 'field.stage.vendorView'),
        stageOf.number('months', 'field.stage.months', { width: 'half', positive: true }),
        stageOf.line('key', 'field.key', { width: 'half', hint: 'field.key.hint' }),
      ],
    },
  ],
  segment: [
    {
      fields: [
        segment.text('title', 'field.title'),
        segment.text('description', 'field.segment.description', { lines: 'many' }),
        segment.text('industry', 'field.segment.industry', { width: 'half' }),
        segment.text('operations', 'field.segment.operations', { width: 'half' }),
        segment.number('customersNow', 'field.segment.customersNow', { width: 'half', least: 0, whole: true }),
        segment.number('customersPlanned', 'field.segment.customersPlanned', { width: 'half', least: 0, whole: true }),
        segment.number('contractValue', 'field.segment.contractValue', { least: 0 }),
        segment.line('key', 'field.key', { hint: 'field.key.hint' }),
      ],
    },
  ],
  stakeholder: [
    {
      fields: [
        stakeholder.text('title', 'field.title'),
        stakeholder.choice('role', 'field.stakeholder.role', {
          options: STAKEHOLDER_ROLES.map((one) => ({ value: one, label: `role.${one}` })),
        }),
        stakeholder.text('message', 'field.stakeholder.message', { lines: 'many' }),
        stakeholder.references('segments', 'field.segments', segments),
      ],
    },
  ],
  value: [
    {
      fields: [
        value.text('title', 'field.title'),
        value.choice('fit', 'field.value.fit', {
          options: VALUE_FITS.map((one) => ({ value: one, label: `fit.${one}` })),
        }),
        value.references('segments', 'field.segments', segments),
      ],
    },
  ],
  resource: [
    {
      fields: [
        resource.text('title', 'field.title'),
        resource.line('location', 'field.resource.location', { hint: 'field.resource.location.hint' }),
        resource.text('measure', 'field.resource.measure', { lines: 'many', hint: 'field.resource.measure.hint' }),
      ],
    },
  ],
  outcome: [
    {
      fields: [
        outcome.text('title', 'field.title'),
        outcome.choice('type', 'field.outcome.type', {
          options: OUTCOME_TYPES.map((one) => ({ value: one, label: `outcome.${one}` })),
        }),
        outcome.text('target', 'field.outcome.target'),
      ],
    },
  ],
  feedback: [
    {
      fields: [
        feedback.text('title', 'field.feedback.title', { lines: 'many' }),
        feedback.reference('touchpoint', 'field.feedback.touchpoint', { kind: 'touchpoint', empty: 'common.none' }),
        feedback.text('department', 'field.feedback.department', { bulk: true }),
        feedback.switch('insideTeam', 'field.feedback.insideTeam'),
      ],
    },
  ],
  note: [
    {
      fields: [
        note.text('title', 'field.note.title', { lines: 'many' }),
        note.text('heading', 'field.note.heading', { bulk: true }),
      ],
    },
  ],
  roadmap: [
    {
      fields: [
        roadmap.text('title', 'field.roadmap.title'),
        roadmap.text('service', 'field.roadmap.service', { lines: 'many' }),
        roadmap.part('language', 'language'),
        roadmap.number('teamHours', 'field.roadmap.teamHours', { width: 'half', least: 0 }),
      ],
    },
    { title: 'scoring.settings', fields: [roadmap.part('score', 'score')] },
  ],
  link: [],
};
