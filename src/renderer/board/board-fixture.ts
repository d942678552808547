import { type Command, decide } from '#shared/commands/registry.ts';
import { documentOf } from '#shared/document/document.ts';
import { apply } from '#shared/document/patch.ts';
import { type AnyRecord, createRecord, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';

/** The document after commands; a refused command is a mistake in the test. */
export function edited(document: RoadmapDocument, ...commands: readonly Command[]): RoadmapDocument {
  return commands.reduce((state, command) => {
    const decided = decide(state, command);
    if (!decided.ok) throw new Error(decided.error.message.en);
    const applied = apply(state, decided.value);
    if (!applied.ok) throw new Error(applied.error.message.en);
    return applied.value;
  }, document);
}

export function add(
  kind: Extract<Command, { type: 'record.add' }>['kind'],
  id: string,
  fields: Record<string, unknown> = {},
): Command {
  return { type: 'record.add', id, kind, fields: { title: { ja: id }, ...fields } };
}

/** Two stages and two segments; a goal that an action serves, whose "when" an indicator watches; a second goal for segment B. */
export function smallRoadmap(): RoadmapDocument {
  return edited(
    documentOf<AnyRecord>([createRecord('roadmap', ROADMAP_ID)]),
    add('segment', 'segment-a'),
    add('segment', 'segment-b'),
    add('stage', 'stage-1'),
    add('stage', 'stage-2'),
    add('goal', 'goal-1', { stage: 'stage-1', segments: ['segment-a'], perspective: 'process' }),
    add('goal', 'goal-2', { stage: 'stage-1', segments: ['segment-b'] }),
    add('action', 'action-1', { stage: 'stage-1', segments: ['segment-a'] }),
    add('indicator', 'indicator-1', { stage: 'stage-1', action: 'action-1' }),
    { type: 'link.add', id: 'link-1', from: 'action-1', to: 'goal-1' },
  );
}
