import { randomBytes } from 'node:crypto';
import type { Dialogs } from '#main/dialogs/dialogs.ts';
import type { DocumentLibrary, OpenDocument } from '#main/document-store/port.ts';
import type { Handlers } from '#main/ipc/serve.ts';
import type { DocumentWindow } from '#main/windows/document-window.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import type { Opened, Output, Settings } from '#shared/ipc/contract.ts';
import { isTemplate, TEMPLATES } from '#shared/templates/registry.ts';
import type { Closing } from './closing.ts';
import type { Desk } from './desk.ts';
import { stillOpen, unknownTemplate } from './faults.ts';
import type { Opening } from './opening.ts';

type DocumentChannel =
  | Extract<keyof Handlers<DocumentWindow>, `document.${string}`>
  | Extract<keyof Handlers<DocumentWindow>, `recovery.${string}`>;

export interface DocumentParts {
  readonly library: DocumentLibrary;
  readonly opening: Opening;
  readonly desk: Desk;
  readonly closing: Closing;
  readonly dialogs: Dialogs;
  readonly settings: () => Settings;
}

/** What a window may do with documents. */
export function documentHandlers(parts: DocumentParts): Pick<Handlers<DocumentWindow>, DocumentChannel> {
  const { library, opening, desk, closing, dialogs, settings } = parts;

  /** Does something with the window's document. */
  async function withDocument<T>(
    window: DocumentWindow,
    id: string,
    work: (document: OpenDocument) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const document = desk.find(window, id);
    return document.ok ? work(document.value) : document;
  }

  /** The document's state after something that may have changed its name, place or right to edit. */
  function renewed(window: DocumentWindow, result: Result<Opened>): Result<Opened> {
    if (!result.ok) return result;
    window.renew();
    desk.remember(result.value);
    return result;
  }

  return {
    'document.create': async ({ template, language }, window) => {
      if (!isTemplate(template)) return err(unknownTemplate(template));
      const { records } = TEMPLATES[template].build(language, randomBytes);
      return present(await desk.place(window, () => library.createUntitled(records.values())));
    },
    'document.choose': async (_input, window) => {
      const path = await dialogs.openDocument(window.browser);
      return path === null ? ok(null) : desk.place(window, () => library.openFile(path));
    },
    'document.open': async ({ path }, window) =>
      present(await desk.place(window, () => opening.open(path, settings().language))),
    'document.import': async ({ language }, window) => {
      const path = await dialogs.importFile(window.browser);
      if (path === null) return ok(null);
      opening.pointAt(path);
      return desk.place(window, () => opening.open(path, language));
    },
    'document.reload': ({ documentId }, window) =>
      withDocument(window, documentId, async (document) => ok(document.opened())),
    // The one path that is walked at every keystroke: nothing here but the store.
    'document.commit': ({ documentId, baseRevision, patch, label, mode }, window) => {
      const document = desk.find(window, documentId);
      return document.ok ? document.value.commit({ baseRevision, patch, label, mode }) : document;
    },
    'document.save': ({ documentId }, window) =>
      withDocument(window, documentId, async (document) => {
        if (window.path !== null) await document.save();
        else {
          const placed = await desk.saveAs(window, document);
          if (!placed.ok) return placed;
        }
        return ok(whereabouts(document.opened()));
      }),
    'document.saveAs': ({ documentId }, window) =>
      withDocument(window, documentId, async (document) => {
        const placed = await desk.saveAs(window, document);
        return placed.ok ? ok(placed.value && whereabouts(placed.value)) : placed;
      }),
    'document.saveTextCopy': ({ documentId }, window) =>
      withDocument(window, documentId, async (document) => {
        const path = await dialogs.saveText(window.browser, desk.suggestion(document, '.waymark.json'));
        return path === null ? ok(null) : document.saveTextCopy(path);
      }),
    // A document that the window no longer has was put away when the next one came: nothing is left to do.
    'document.close': async ({ documentId }, window) =>
      ok({ closed: desk.find(window, documentId).ok ? await closing.putAway(window) : true }),
    'document.settle': ({ documentId, choice }, window) =>
      withDocument(window, documentId, async (document) => renewed(window, await document.settle(choice))),
    'document.takeOver': ({ documentId }, window) =>
      withDocument(window, documentId, async (document) => renewed(window, await document.takeOver())),
    'recovery.open': async ({ workingId }, window) =>
      present(await desk.place(window, () => library.openRecoverable(workingId))),
    'recovery.discard': async ({ workingId }) => ok(await library.discard(workingId)),
  };
}

function present(placed: Result<Opened | null>): Result<Opened> {
  if (!placed.ok) return placed;
  return placed.value === null ? err(stillOpen()) : ok(placed.value);
}

function whereabouts({ path, name, saveState }: Opened): Output<'document.save'> {
  return { path, name, saveState };
}
