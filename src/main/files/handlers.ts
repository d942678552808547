import type { DocumentLibrary } from '#main/document-store/port.ts';
import type { Handlers } from '#main/ipc/serve.ts';
import type { DocumentWindow } from '#main/windows/document-window.ts';
import { ok } from '#shared/core/result.ts';
import type { Output, Settings } from '#shared/ipc/contract.ts';
import type { RecentFiles } from './recent-files.ts';

export interface AppState {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly library: DocumentLibrary;
  readonly recent: RecentFiles;
  readonly recentChanged: () => void;
  readonly settings: () => Settings;
  readonly change: (settings: { [K in keyof Settings]?: Settings[K] | undefined }) => Settings;
}

/** What a window needs at its start, and what it may change for the whole app. */
export function appHandlers(
  state: AppState,
): Pick<Handlers<DocumentWindow>, 'app.start' | 'settings.change' | 'recent.forget'> {
  return {
    'app.start': async (_input, window) => {
      const open = await requestedFile(window);
      return ok({
        version: state.version,
        platform: platformName(state.platform),
        settings: state.settings(),
        recent: state.recent.list(),
        // Only the start screen offers them; a window with a file on its way does not wait for them.
        recoverable: open === null ? await state.library.recoverable() : [],
        open,
      });
    },
    'settings.change': (input) => ok(state.change(input)),
    'recent.forget': ({ path }) => {
      state.recent.forget(path);
      state.recentChanged();
      return ok(state.recent.list());
    },
  };
}

/** A page that starts while its window still has a document was loaded anew: it opens the same file again. */
async function requestedFile(window: DocumentWindow): Promise<string | null> {
  const { document, path } = window;
  if (document === null) return window.takeRequested();
  window.release();
  await document.close();
  return path;
}

function platformName(platform: NodeJS.Platform): Output<'app.start'>['platform'] {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}
