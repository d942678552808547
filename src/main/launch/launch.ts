import { resolve } from 'node:path';

/** How the program was asked to run: one command without a window, or windows for files. */
export type Launch =
  | { readonly mode: 'command'; readonly args: readonly string[] }
  | { readonly mode: 'window'; readonly files: readonly string[] };

/** The words of the command line; any of them as first argument means: no window. */
export const COMMANDS: readonly string[] = ['new', 'import', 'convert', 'check', 'export', 'score', 'generate', 'help'];

/**
 * Decides from the app's own arguments (without program and script).
 * Chromium's switches may stand before the first word; `--cli` hands over everything after it, whatever it is.
 */
export function launchOf(args: readonly string[], folder: string): Launch {
  const first = args.findIndex((arg) => !arg.startsWith('-') || arg === '--cli');
  const word = args[first];
  if (word === '--cli') return { mode: 'command', args: args.slice(first + 1) };
  if (word !== undefined && COMMANDS.includes(word)) return { mode: 'command', args: args.slice(first) };
  if (args.includes('--help')) return { mode: 'command', args: ['help'] };
  return { mode: 'window', files: filesOf(args, folder) };
}

/** The documents among the arguments, as absolute paths. */
export function filesOf(args: readonly string[], folder: string): string[] {
  return args.filter((arg) => !arg.startsWith('-') && isDocument(arg)).map((arg) => resolve(folder, arg));
}

export function isDocument(path: string): boolean {
  return /\.waymark(\.json)?$/i.test(path);
}

/**
 * The app's own arguments. A packaged app has the program alone before them; in the repository Electron's switches and the
 * app's script or folder stand there too, so everything up to it is taken off.
 */
export function ownArguments(argv: readonly string[], app: readonly string[], packaged: boolean): string[] {
  if (packaged) return argv.slice(1);
  const at = argv.findIndex((arg, index) => index > 0 && app.includes(resolve(arg)));
  return argv.slice(at === -1 ? 2 : at + 1);
}
