import { z } from 'zod';
import { languageSchema } from '#shared/core/text.ts';
import { COMMIT_MODES } from '#shared/document/history.ts';
import { recordSchema } from '#shared/kinds/registry.ts';
import type { ChannelName, EventName } from './channels.ts';

/** All that crosses between window and main process: every channel's input and output, every event. */

const bilingual = z.strictObject({ ja: z.string(), en: z.string() });
export const errorSchema = z.strictObject({
  code: z.string(),
  message: bilingual,
  remedy: bilingual,
  place: z.string().optional(),
});

const documentId = z.string().min(1);
const nothing = z.strictObject({});

export const patchSchema = z.strictObject({
  added: z.record(z.string(), recordSchema),
  updated: z.record(z.string(), z.tuple([recordSchema, recordSchema]).readonly()),
  removed: z.record(z.string(), recordSchema),
});

const stepSchema = z.strictObject({ label: z.string(), patch: patchSchema });

/**
 * Where the words are. An acknowledged edit is always safe in the working copy; this tells about the user's own file.
 *
 * - saved: the file holds everything
 * - pending: the file follows in a moment
 * - untitled: there is no file yet
 * - failed: the file could not be written (moved, read-only, disk full…); the edits stay in the working copy
 * - conflict: the file changed outside; nothing was overwritten, the user chooses
 */
export const saveStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('saved') }),
  z.strictObject({ state: z.literal('pending') }),
  z.strictObject({ state: z.literal('untitled') }),
  z.strictObject({ state: z.literal('failed'), error: errorSchema }),
  z.strictObject({ state: z.literal('conflict'), error: errorSchema }),
]);
export type SaveState = z.infer<typeof saveStateSchema>;

/** An open document, whole. `readOnly` says why it cannot be edited. */
export const openedSchema = z.strictObject({
  documentId,
  path: z.string().nullable(),
  /** File name for people, or null while untitled. */
  name: z.string().nullable(),
  revision: z.number().int().min(0),
  records: z.array(recordSchema),
  history: z.strictObject({ undo: z.array(stepSchema), redo: z.array(stepSchema) }),
  readOnly: errorSchema.nullable(),
  saveState: saveStateSchema,
});
export type Opened = z.infer<typeof openedSchema>;

export const THEMES = ['system', 'light', 'dark'] as const;
export const settingsSchema = z.strictObject({ language: languageSchema, theme: z.enum(THEMES) });
export type Settings = z.infer<typeof settingsSchema>;

const recentSchema = z.strictObject({
  path: z.string(),
  name: z.string(),
  title: z.string(),
  openedAt: z.number(),
  exists: z.boolean(),
});
export type RecentFile = z.infer<typeof recentSchema>;

/** A working copy whose edits never reached the user's file. */
const recoverableSchema = z.strictObject({
  workingId: z.string(),
  title: z.string(),
  path: z.string().nullable(),
  changedAt: z.number(),
});
export type Recoverable = z.infer<typeof recoverableSchema>;

const saved = z.strictObject({ path: z.string().nullable(), name: z.string().nullable(), saveState: saveStateSchema });

const lossSchema = z.strictObject({
  code: z.string(),
  place: z.string(),
  asked: bilingual,
  instead: bilingual,
  byHand: bilingual,
});

export const CONTRACT = {
  /** What a new window needs before its first paint; `open` is the file it was opened for. */
  'app.start': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      platform: z.enum(['mac', 'windows', 'linux']),
      settings: settingsSchema,
      recent: z.array(recentSchema),
      recoverable: z.array(recoverableSchema),
      open: z.string().nullable(),
    }),
  },
  'settings.change': { input: settingsSchema.partial(), output: settingsSchema },
  'recent.forget': { input: z.strictObject({ path: z.string() }), output: z.array(recentSchema) },
  'document.create': {
    input: z.strictObject({ template: z.string(), language: languageSchema }),
    output: openedSchema,
  },
  /** The open dialog; null where the user cancelled. */
  'document.choose': { input: nothing, output: openedSchema.nullable() },
  'document.open': { input: z.strictObject({ path: z.string() }), output: openedSchema },
  'document.reload': { input: z.strictObject({ documentId }), output: openedSchema },
  'document.commit': {
    input: z.strictObject({
      documentId,
      baseRevision: z.number().int().min(0),
      patch: patchSchema,
      label: z.string().max(100),
      mode: z.enum(COMMIT_MODES),
    }),
    output: z.strictObject({ revision: z.number().int() }),
  },
  /** Writes the user's file now; asks for a place where there is none. */
  'document.save': { input: z.strictObject({ documentId }), output: saved },
  'document.saveAs': { input: z.strictObject({ documentId }), output: saved.nullable() },
  /** Writes a `.waymark.json` beside the document, for git; null where the user cancelled. */
  'document.saveTextCopy': {
    input: z.strictObject({ documentId }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  /**
   * Publishes and lets go. Main asks where something would stay behind (an untitled draft, a file that cannot be written);
   * `closed` is false where the user would rather keep the document open.
   */
  'document.close': { input: z.strictObject({ documentId }), output: z.strictObject({ closed: z.boolean() }) },
  /** After a conflict: overwrite the file, take the file, or keep both as copies. */
  'document.settle': {
    input: z.strictObject({ documentId, choice: z.enum(['mine', 'theirs', 'both']) }),
    output: openedSchema,
  },
  /** Editing rights for a document that was opened read-only because another window had it. */
  'document.takeOver': { input: z.strictObject({ documentId }), output: openedSchema },
  /** A dialog for notes, a table of measures, a score model or `.waymark.json`; the result is a new untitled document. */
  'document.import': { input: z.strictObject({ language: languageSchema }), output: openedSchema.nullable() },
  'recovery.open': { input: z.strictObject({ workingId: z.string() }), output: openedSchema },
  'recovery.discard': { input: z.strictObject({ workingId: z.string() }), output: z.array(recoverableSchema) },
  'export.chooseFolder': { input: nothing, output: z.strictObject({ path: z.string() }).nullable() },
  'export.run': {
    input: z.strictObject({
      documentId,
      target: z.string(),
      options: z.record(z.string(), z.unknown()),
      language: languageSchema,
      folder: z.string(),
    }),
    output: z.strictObject({ folder: z.string(), files: z.array(z.string()), losses: z.array(lossSchema) }),
  },
  'export.reveal': { input: z.strictObject({ path: z.string() }), output: nothing },
} as const satisfies Record<ChannelName, { input: z.ZodType; output: z.ZodType }>;

/** What the menu asks of the window; one list for menus, shortcuts and the window's handlers. */
export const MENU_COMMANDS = [
  'new',
  'open',
  'import',
  'save',
  'saveAs',
  'saveTextCopy',
  'export',
  'close',
  'undo',
  'redo',
  'delete',
  'duplicate',
  'zoomIn',
  'zoomOut',
  'zoomFit',
  'shortcuts',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export const EVENT_CONTRACT = {
  'menu.command': z.strictObject({ command: z.enum(MENU_COMMANDS) }),
  'document.saveState': z.strictObject({ documentId, saveState: saveStateSchema }),
  'settings.changed': settingsSchema,
  'document.openRequested': z.strictObject({ path: z.string() }),
} as const satisfies Record<EventName, z.ZodType>;

export type Input<C extends ChannelName> = z.input<(typeof CONTRACT)[C]['input']>;
export type Output<C extends ChannelName> = z.output<(typeof CONTRACT)[C]['output']>;
export type EventPayload<E extends EventName> = z.output<(typeof EVENT_CONTRACT)[E]>;

/** A call always answers with one of these; nothing is thrown across. */
export type Envelope<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: z.infer<typeof errorSchema> };
