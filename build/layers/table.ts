/** One folder of the house: which other folders its files may import, type-only imports included, and why. */
export interface Layer {
  /** Under src/; a row for a folder speaks for the folders inside it too, unless they have a row of their own. */
  readonly folder: string;
  /** Folders under src/. A folder may always import from itself. */
  readonly may: readonly string[];
  /** The sentence that somebody reads whose import was refused. */
  readonly because: string;
}

/** Rooms that look alike: one folder each inside `folder`, and none may know another. */
export interface Siblings extends Layer {
  readonly siblings: true;
}

const RECORDS = ['shared/core', 'shared/document', 'shared/kinds'];
const WRITERS = [...RECORDS, 'shared/commands'];

const shared: readonly (Layer | Siblings)[] = [
  { folder: 'shared/core', may: [], because: 'The foundations carry everything, so they rest on nothing.' },
  {
    folder: 'shared/document',
    may: ['shared/core'],
    because: 'A document is records of any kind; what a kind means is decided above it.',
  },
  {
    folder: 'shared/kinds',
    may: ['shared/core', 'shared/document'],
    because: 'A kind says what one record is; what is done with records stands above it.',
  },
  {
    folder: 'shared/commands',
    may: RECORDS,
    because: 'A command decides on a document alone and knows nobody who sends it.',
  },
  {
    folder: 'shared/method',
    may: [...WRITERS, 'shared/capacity'],
    because: 'A check reads a document and its capacity, and offers commands as its quick fixes.',
  },
  {
    folder: 'shared/score',
    may: RECORDS,
    because: 'A score is compiled from records and evaluated by itself; targets come after it.',
  },
  {
    folder: 'shared/export',
    may: ['shared/core', 'shared/score', 'shared/i18n', 'shared/kinds/indicator'],
    because:
      'An export sees the score model (whose rules are those of an indicator), never the document it was compiled from.',
  },
  {
    folder: 'shared/export/targets',
    may: ['shared/export', 'shared/score', 'shared/core', 'shared/i18n', 'shared/kinds/indicator'],
    siblings: true,
    because: 'Targets are added and removed one by one, so none of them may lean on another.',
  },
  { folder: 'shared/capacity', may: RECORDS, because: 'Capacity is reckoned from the records alone.' },
  {
    folder: 'shared/i18n',
    may: ['shared/core'],
    because: 'Messages are words; they know nothing of what they speak about.',
  },
  {
    folder: 'shared/formats',
    may: [...WRITERS, 'shared/score'],
    because:
      'A text form or a score model becomes a document through commands and records only; a model is read back by compiling it.',
  },
  { folder: 'shared/templates', may: WRITERS, because: 'A template is a document built through commands.' },
  {
    folder: 'shared/ipc',
    may: [...WRITERS, 'shared/i18n'],
    because: 'The contract is what both sides know of each other: documents, commands and messages.',
  },
];

const MAIN_ROOMS = [
  'cli',
  'dialogs',
  'document-store',
  'documents',
  'export',
  'files',
  'ipc',
  'launch',
  'menus',
  'protocol',
  'security',
  'windows',
].map((room) => `main/${room}`);

const main: readonly Layer[] = [
  ...MAIN_ROOMS.filter((folder) => folder !== 'main/cli' && folder !== 'main/document-store').map((folder) => ({
    folder,
    may: ['shared', ...MAIN_ROOMS],
    because: 'The main process serves the windows over IPC and never knows what they are made of.',
  })),
  {
    folder: 'main/cli',
    may: ['shared', ...MAIN_ROOMS],
    because: 'The command line is the same core without a window.',
  },
  {
    folder: 'main/document-store',
    may: ['shared'],
    because: 'The store keeps records and changes; it knows no window, no menu and no file dialog.',
  },
  {
    folder: 'main',
    may: ['shared', ...MAIN_ROOMS],
    because: 'The entry points of the desktop app put its rooms together and leave the renderer to the window.',
  },
];

const BELOW_VIEWS = ['shared', 'renderer/session', 'renderer/ui', 'renderer/ipc'];
const VIEWS = [
  'board',
  'outline',
  'indicators',
  'scores',
  'inspector',
  'problems',
  'records',
  'palette',
  'workshop',
  'exports',
  'start',
].map((view) => `renderer/${view}`);

const renderer: readonly Layer[] = [
  {
    folder: 'renderer/ui',
    may: ['shared/core', 'shared/i18n'],
    because: 'A small part takes what it shows as properties and knows nothing of the domain.',
  },
  { folder: 'renderer/ipc', may: ['shared'], because: 'The client speaks the contract and nothing else.' },
  {
    folder: 'renderer/session',
    may: ['shared', 'renderer/ipc'],
    because: 'The state of a document is the same whichever view shows it.',
  },
  ...VIEWS.map((folder) => ({
    folder,
    may: BELOW_VIEWS,
    because:
      'Views edit the same document through the session; src/renderer/app puts them together, not they each other.',
  })),
  {
    folder: 'renderer/app',
    may: [...BELOW_VIEWS, ...VIEWS],
    because: 'The frame puts the views together; the main process is reached over IPC only.',
  },
  {
    folder: 'renderer',
    may: [...BELOW_VIEWS, ...VIEWS, 'renderer/app'],
    because: 'The entry of the window starts the app; the main process is reached over IPC only.',
  },
];

/** The whole house, in the order of design: what stands further down rests on what stands above. */
export const layers: readonly (Layer | Siblings)[] = [...shared, ...main, ...renderer];

/** Who may import a package, or anything of Node or Electron. */
export interface PackageRule {
  readonly name: string;
  /** Regular expressions over paths from the project's folder. */
  readonly from: string;
  readonly fromNot?: readonly string[];
  readonly to: string;
  readonly because: string;
}

/** Test files beside the code. */
export const TESTS = String.raw`\.test\.tsx?$`;
const NODE =
  '^(node:)?(assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|perf_hooks|process|stream|timers|tty|url|util|v8|vm|worker_threads|zlib)(/|$)';
const BROWSER =
  '(react|react-dom|react-aria-components|@xyflow/[^/]+|zustand|lucide-react|@types/react|@types/react-dom)';

export const packageRules: readonly PackageRule[] = [
  {
    name: 'product-without-tests',
    from: '^src/',
    fromNot: [TESTS],
    to: '^(tests|build)/|node_modules/(vitest|fast-check)/',
    because: 'What is shipped needs neither its tests nor the tools it is built with.',
  },
  {
    name: 'shared-is-pure',
    from: '^src/shared/',
    fromNot: [TESTS],
    to: `${NODE}|node_modules/(electron|better-sqlite3|@types/better-sqlite3|${BROWSER})/`,
    because:
      'src/shared runs in the window, in the main process and on the command line alike: no Node, no Electron, no DOM.',
  },
  {
    name: 'renderer-is-sandboxed',
    from: '^src/renderer/',
    fromNot: [TESTS],
    to: `${NODE}|node_modules/(electron|better-sqlite3|@types/better-sqlite3)/`,
    because: 'The window is sandboxed: it has no Node and no Electron, only the client in src/renderer/ipc.',
  },
  {
    name: 'main-has-no-dom',
    from: '^src/main/',
    to: `node_modules/${BROWSER}/`,
    because: 'The main process shows nothing by itself.',
  },
  {
    name: 'xyflow-on-the-board',
    from: '^src/',
    fromNot: ['^src/renderer/board/'],
    to: 'node_modules/@xyflow/',
    because: 'Only src/renderer/board imports @xyflow/react, so that the canvas can be changed in one place.',
  },
  {
    name: 'sqlite-in-the-store',
    from: '^src/',
    fromNot: ['^src/main/document-store/', TESTS],
    to: 'node_modules/(better-sqlite3|@types/better-sqlite3)/',
    because: 'Only src/main/document-store speaks SQL to a file; everybody else uses its port.',
  },
];

/** A name that only one file may use. */
export interface NameRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly only: string;
  readonly because: string;
}

export const nameRules: readonly NameRule[] = [
  {
    name: 'ipcMain',
    pattern: /\bipcMain\b/,
    only: 'src/main/ipc/serve.ts',
    because: 'every message from a window passes its sender check and its schemas.',
  },
  {
    name: 'window.api',
    pattern: /\bwindow\s*\??\.\s*api\b/,
    only: 'src/renderer/ipc/client.ts',
    because: 'every other file of the window calls the typed client.',
  },
];
