import type { z } from 'zod';
import { type Bilingual, err, type Result } from '#shared/core/result.ts';
import type { RoadmapDocument, RoadmapPatch } from '#shared/kinds/registry.ts';
import { Draft } from './command.ts';
import { duplicateRecords } from './duplicate.ts';
import { addLink, removeLink } from './links.ts';
import { pasteNotes, sortNotes } from './notes.ts';
import { addRecord, changeRecords, moveRecords, removeRecords } from './records.ts';
import { mergeStages, removeStage, splitStage } from './stages.ts';

/** Every command: one line each. */
const COMMANDS = [
  addRecord,
  changeRecords,
  removeRecords,
  moveRecords,
  duplicateRecords,
  removeStage,
  mergeStages,
  splitStage,
  addLink,
  removeLink,
  pasteNotes,
  sortNotes,
] as const;

type Spec = (typeof COMMANDS)[number];

/** A command as data: its type and its input side by side. */
export type Command = { [S in Spec as S['type']]: { readonly type: S['type'] } & z.input<S['input']> }[Spec['type']];
export type CommandType = Command['type'];

const byType = new Map<string, Pick<Spec, 'label' | 'run'>>(COMMANDS.map((spec) => [spec.type, spec]));

/**
 * What a command does to a document: the patch, or the error that says what to do instead. Pure; nothing is changed.
 */
export function decide(document: RoadmapDocument, command: Command): Result<RoadmapPatch> {
  const { type, ...input } = command;
  const spec = byType.get(type);
  if (spec === undefined) return err(unknownCommand(type));
  const draft = new Draft(document);
  const failed = spec.run(draft, input);
  return failed === undefined ? draft.patch() : err(failed);
}

/** What Undo calls a step; a label from a newer version is shown as a plain edit. */
export function labelOf(type: string): Bilingual {
  return byType.get(type)?.label ?? { ja: '編集', en: 'Edit' };
}

function unknownCommand(type: string) {
  return {
    code: 'command.unknown',
    message: {
      ja: `操作「${type}」はこのバージョンにありません。`,
      en: `This version does not know the command “${type}”.`,
    },
    remedy: { ja: 'Waymarkを更新してください。', en: 'Update Waymark.' },
    place: type,
  };
}
