import { dirname } from 'node:path';
import { shell } from 'electron';
import type { Dialogs } from '#main/dialogs/dialogs.ts';
import type { Desk } from '#main/documents/desk.ts';
import type { Handlers } from '#main/ipc/serve.ts';
import type { DocumentWindow } from '#main/windows/document-window.ts';
import { err, ok } from '#shared/core/result.ts';
import { documentOf } from '#shared/document/document.ts';
import { folderNotChosen } from './faults.ts';

type ExportChannel = Extract<keyof Handlers<DocumentWindow>, `export.${string}`>;

/** What a window may do with exports: only into folders that the user has chosen, or beside the document itself. */
export function exportHandlers(desk: Desk, dialogs: Dialogs): Pick<Handlers<DocumentWindow>, ExportChannel> {
  const chosen = new Set<string>();
  const written = new Set<string>();
  return {
    'export.chooseFolder': async (_input, window) => {
      const path = await dialogs.exportFolder(window.browser);
      if (path === null) return ok(null);
      chosen.add(path);
      return ok({ path });
    },
    'export.run': async ({ documentId, folder, target, options, language }, window) => {
      const found = desk.find(window, documentId);
      if (!found.ok) return found;
      if (!chosen.has(folder) && (window.path === null || dirname(window.path) !== folder)) {
        return err(folderNotChosen(folder));
      }
      const { records, revision } = found.value.opened();
      // Loaded when it is first needed, so that no window waits for workbooks and SQL at its start.
      const { exportDocument } = await import('./export-document.ts');
      const request = { document: documentOf(records), revision, target, options, language, parent: folder };
      const exported = await exportDocument(request);
      if (!exported.ok) return exported;
      written.add(exported.value.folder);
      return ok({ ...exported.value, files: [...exported.value.files], losses: [...exported.value.losses] });
    },
    'export.reveal': ({ path }) => {
      if (!written.has(path)) return err(folderNotChosen(path));
      shell.showItemInFolder(path);
      return ok({});
    },
  };
}
