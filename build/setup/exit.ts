import { SetupError, say } from './console.mjs';

/** Runs a command; a set-up that cannot go on ends it with its message instead of a stack. */
export async function exitOnSetupError(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say({ en: error.message, ja: error.message });
    process.exitCode = 1;
  }
}
