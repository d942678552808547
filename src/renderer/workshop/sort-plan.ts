import { nearestStage } from '#shared/commands/nearest-stage.ts';
import type { Command } from '#shared/commands/registry.ts';
import { readAs, type SortedKind, type Suggestion } from '#shared/commands/suggestion.ts';
import { type Language, shown, textIn } from '#shared/core/text.ts';
import type { Perspective } from '#shared/kinds/goal/goal.ts';
import type { Note } from '#shared/kinds/note/note.ts';
import type { Stage } from '#shared/kinds/stage/stage.ts';
import { readingOf, suggestionOf, wordsOf } from './looks.ts';
import { newIds } from './sorting.ts';

/** What the user has changed of one row of the plan. */
export interface Choice {
  readonly included?: boolean;
  readonly kind?: SortedKind;
  /** null: in no stage. */
  readonly stage?: string | null;
  readonly perspective?: Perspective;
}
export type Choices = ReadonlyMap<string, Choice>;

/** A stage that a card can go to: one that is there, or one that a note is about to become. */
export interface StageChoice {
  readonly id: string;
  readonly title: string;
  readonly span: string;
  readonly isNew: boolean;
}

/** What one note becomes; `kind` null: it stays a note. */
export interface PlanRow {
  readonly note: Note;
  readonly included: boolean;
  readonly kind: SortedKind | null;
  readonly reading: Suggestion | null;
  readonly stage: string | null;
}

export interface Plan {
  readonly rows: readonly PlanRow[];
  readonly stages: readonly StageChoice[];
  /** True where an action is included and there is no stage for it. */
  readonly needsStage: boolean;
}

/** Cards that stand in a stage. */
const STAGED: readonly SortedKind[] = ['action', 'goal', 'touchpoint', 'indicator'];

/**
 * What becomes what, if the notes are sorted as suggested but for the choices made. A note becomes a stage under the id that
 * `stageId` gives, so that other rows can name it beforehand.
 */
export function planOf(
  notes: readonly Note[],
  stages: readonly Stage[],
  choices: Choices,
  stageId: (note: string) => string,
  language: Language,
): Plan {
  const drafts = notes.map((note) => draftOf(note, choices.get(note.id) ?? {}, language));
  const known = [
    ...stages.map(({ id, title, span }) => ({
      id,
      title: shown(title, language),
      span: shown(span, language),
      isNew: false,
    })),
    ...drafts.flatMap(({ note, included, kind }) =>
      included && kind === 'stage' ? newStage(note, stageId, language) : [],
    ),
  ];
  const named = known.map(({ id, title, span }) => ({
    id,
    title: textIn(language, title),
    span: textIn(language, span),
  }));
  const near = (note: Note) => nearestStage(wordsOf(note, language).text, named, language) ?? known.at(0)?.id ?? null;
  const rows = drafts.map((draft): PlanRow => {
    if (draft.kind === null || !STAGED.includes(draft.kind)) return { ...draft, stage: null };
    const wished = choices.get(draft.note.id)?.stage;
    const there = wished === null || known.some(({ id }) => id === wished) ? wished : undefined;
    if (draft.kind === 'action') return { ...draft, stage: there ?? near(draft.note) };
    return { ...draft, stage: there ?? null };
  });
  const needsStage = known.length === 0 && rows.some(({ included, kind }) => included && kind === 'action');
  return { rows, stages: known, needsStage };
}

function draftOf(note: Note, choice: Choice, language: Language): Omit<PlanRow, 'stage'> {
  const suggestion = suggestionOf(note, language);
  const kind = choice.kind ?? suggestion?.kind ?? null;
  const included = kind !== null && (choice.included ?? true);
  const reading = kind === null ? null : readingOf(note, kind, language);
  if (reading?.kind !== 'goal' || choice.perspective === undefined) return { note, included, kind, reading };
  return { note, included, kind, reading: { ...reading, perspective: choice.perspective } };
}

function newStage(note: Note, stageId: (note: string) => string, language: Language): StageChoice[] {
  const reading = readAs('stage', wordsOf(note, language));
  if (reading.kind !== 'stage') return [];
  return [{ id: stageId(note.id), title: reading.title, span: reading.span, isNew: true }];
}

/** How many of each kind the plan makes, in the order of their first appearance, candidates and customers' tasks included. */
export function countsOf(plan: Plan): { readonly kind: SortedKind; readonly count: number }[] {
  const counts = new Map<SortedKind, number>();
  const add = (kind: SortedKind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { included, kind, reading } of plan.rows) {
    if (!included || kind === null) continue;
    add(kind);
    if (reading?.kind !== 'action') continue;
    if (reading.when !== '') add('indicator');
    if (reading.customerTask !== '') add('action');
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/** The plan as one command; undefined where nothing is included. */
export function commandOf(plan: Plan, stageId: (note: string) => string): Command | undefined {
  const items = plan.rows.flatMap(({ note, included, kind, stage, reading }) => {
    if (!included || kind === null) return [];
    const ids = newIds(kind);
    const perspective = reading?.kind === 'goal' ? reading.perspective : null;
    return [
      {
        note: note.id,
        ...ids,
        id: kind === 'stage' ? stageId(note.id) : ids.id,
        to: { kind, stage, ...(perspective !== null && { perspective }) },
      },
    ];
  });
  return items.length === 0 ? undefined : { type: 'note.sort', items, to: { stage: null } };
}
