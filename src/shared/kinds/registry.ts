import { z } from 'zod';
import { NO_TEXT, type Text } from '#shared/core/text.ts';
import type { Document } from '#shared/document/document.ts';
import type { Patch } from '#shared/document/patch.ts';
import { type Action, action } from './action/action.ts';
import { type Feedback, feedback } from './feedback/feedback.ts';
import { type Goal, goal } from './goal/goal.ts';
import { type Indicator, indicator } from './indicator/indicator.ts';
import type { Kind, KindName, Reference } from './kind.ts';
import { type Link, link } from './link/link.ts';
import { type Note, note } from './note/note.ts';
import { type Outcome, outcome } from './outcome/outcome.ts';
import { type Resource, resource } from './resource/resource.ts';
import { type Roadmap, roadmap } from './roadmap/roadmap.ts';
import { type Segment, segment } from './segment/segment.ts';
import { type Stage, stage } from './stage/stage.ts';
import { type Stakeholder, stakeholder } from './stakeholder/stakeholder.ts';
import { type Touchpoint, touchpoint } from './touchpoint/touchpoint.ts';
import { type Value, value } from './value/value.ts';

/** Every kind's record by its name: a kind that is missing here or below does not compile. */
export interface RecordOf {
  roadmap: Roadmap;
  segment: Segment;
  stakeholder: Stakeholder;
  value: Value;
  stage: Stage;
  goal: Goal;
  touchpoint: Touchpoint;
  resource: Resource;
  action: Action;
  indicator: Indicator;
  outcome: Outcome;
  feedback: Feedback;
  note: Note;
  link: Link;
}

export const KINDS: { readonly [K in KindName]: Kind<RecordOf[K]> } = {
  roadmap,
  segment,
  stakeholder,
  value,
  stage,
  goal,
  touchpoint,
  resource,
  action,
  indicator,
  outcome,
  feedback,
  note,
  link,
};

export type AnyRecord = RecordOf[KindName];
export type RoadmapDocument = Document<AnyRecord>;
export type RoadmapPatch = Patch<AnyRecord>;

/** Any record, told apart by its kind; what a file, an import or a message from the window must obey. */
export const recordSchema = z.discriminatedUnion('kind', [
  roadmap.schema,
  segment.schema,
  stakeholder.schema,
  value.schema,
  stage.schema,
  goal.schema,
  touchpoint.schema,
  resource.schema,
  action.schema,
  indicator.schema,
  outcome.schema,
  feedback.schema,
  note.schema,
  link.schema,
]);

/** Kinds whose cards stand on the board, from top lane to bottom lane. */
export const CARD_KINDS = ['goal', 'touchpoint', 'action', 'indicator'] as const;
export type CardKind = (typeof CARD_KINDS)[number];
export type Card = RecordOf[CardKind];

export function isKind<K extends KindName>(record: AnyRecord | undefined, kind: K): record is RecordOf[K] {
  return record?.kind === kind;
}

export function isCard(record: AnyRecord | undefined): record is Card {
  return CARD_KINDS.some((kind) => kind === record?.kind);
}

/** What a record is called: its title; a link has none. */
export function titleOf(record: AnyRecord): Text {
  return record.kind === 'link' ? NO_TEXT : record.title;
}

/** A complete new record of a kind, with defaults. */
export function createRecord<K extends KindName>(kind: K, id: string): RecordOf[K] {
  const spec: Kind<RecordOf[K]> = KINDS[kind];
  return spec.create(id);
}

/** The records that a record names. */
export function referencesOf<K extends KindName>(kind: K, record: RecordOf[K]): readonly Reference[] {
  const spec: Kind<RecordOf[K]> = KINDS[kind];
  return spec.references(record);
}

/** The record without the names of records that go away, or null where it goes with them. */
export function forget<K extends KindName>(
  kind: K,
  record: RecordOf[K],
  gone: ReadonlySet<string>,
): RecordOf[K] | null {
  const spec: Kind<RecordOf[K]> = KINDS[kind];
  return spec.forget(record, gone);
}
