import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Inspection, inspectLayers } from './layers/inspect.ts';
import { layers } from './layers/table.ts';
import { ROOT } from './project.ts';

const SOUND = {
  'src/shared/core/id.ts': 'export type Id = string;',
  'src/shared/document/document.ts':
    "import type { Id } from '#shared/core/id.ts';\nexport type Document = { id: Id };",
  'src/shared/document/seen-from-above.test.ts':
    "import { model } from '#shared/score/model.ts';\nexport const above = model;",
  'src/shared/score/model.ts': "import { z } from 'zod';\nexport const model = z.object({});",
  'src/shared/export/targets/json/emit.ts':
    "import { model } from '#shared/score/model.ts';\nexport const emit = () => model;",
  'src/main/ipc/serve.ts': "import { ipcMain } from 'electron';\nexport const serve = () => ipcMain;",
  'src/renderer/ipc/client.ts': 'export const call = () => Reflect.get(window, "api");',
  'src/renderer/board/board.tsx': "import { ReactFlow } from '@xyflow/react';\nexport const Board = ReactFlow;",
};

const PLANTED: Record<string, { readonly text: string; readonly says: readonly string[] }> = {
  'src/shared/core/upward.ts': {
    text: "import type { Document } from '#shared/document/document.ts';\nexport type Upward = Document;",
    says: ['imports src/shared/document/document.ts', 'src/shared/core may import nothing of the house.'],
  },
  'src/shared/document/score.ts': {
    text: "import { model } from '../score/model.ts';\nexport const copy = model;",
    says: ['imports src/shared/score/model.ts', 'src/shared/document may import src/shared/core.'],
  },
  'src/shared/export/targets/sql/emit.ts': {
    text: "import { emit } from '../json/emit.ts';\nexport const sql = emit;",
    says: ['imports src/shared/export/targets/json/emit.ts', 'none of its neighbours'],
  },
  'src/shared/score/read.ts': {
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    says: ['no Node, no Electron, no DOM'],
  },
  'src/shared/method/react.ts': {
    text: "import type { ReactNode } from 'react';\nexport type Finding = ReactNode;",
    says: ['no Node, no Electron, no DOM'],
  },
  'src/main/windows/window.ts': {
    text: "import type { Board } from '#renderer/board/board.tsx';\nexport type Window = typeof Board;",
    says: ['imports src/renderer/board/board.tsx', 'src/main/windows may import src/shared'],
  },
  'src/renderer/session/store.ts': {
    text: "import { serve } from '#main/ipc/serve.ts';\nexport const store = serve;",
    says: ['imports src/main/ipc/serve.ts', 'src/renderer/session may import src/shared, src/renderer/ipc.'],
  },
  'src/renderer/ui/button.tsx': {
    text: "import type { Document } from '#shared/document/document.ts';\nexport type Button = Document;",
    says: ['src/renderer/ui may import src/shared/core, src/shared/i18n.'],
  },
  'src/renderer/outline/outline.tsx': {
    text: "import { Board } from '../board/board.tsx';\nexport const Outline = Board;",
    says: ['imports src/renderer/board/board.tsx', 'src/renderer/app puts them together'],
  },
  'src/renderer/inspector/canvas.tsx': {
    text: "import { ReactFlow } from '@xyflow/react';\nexport const Canvas = ReactFlow;",
    says: ['Only src/renderer/board imports @xyflow/react'],
  },
  'src/main/files/query.ts': {
    text: "import Database from 'better-sqlite3';\nexport const open = Database;",
    says: ['Only src/main/document-store speaks SQL'],
  },
  'src/main/menus/listen.ts': {
    text: "import { ipcMain } from 'electron';\nexport const listen = ipcMain;",
    says: ['uses ipcMain', 'Only src/main/ipc/serve.ts may'],
  },
  'src/renderer/start/start.ts': {
    text: 'export const start = () => window.api;',
    says: ['uses window.api', 'Only src/renderer/ipc/client.ts may'],
  },
  'src/shared/kinds/one.ts': {
    text: "import { two } from './two.ts';\nexport const one = () => two;",
    says: ['src/shared/kinds/two.ts', 'in a circle'],
  },
  'src/shared/core/window.test.ts': {
    text: "import { Board } from '#renderer/board/board.tsx';\nexport const board = Board;",
    says: ['A test in src/shared may import src/shared'],
  },
  'src/shared/helpers/odd.ts': {
    text: 'export const odd = 1;',
    says: ['in no folder of the house', 'build/layers/table.ts'],
  },
  'src/main/anything/odd.ts': { text: 'export const odd = 1;', says: ['in no folder of the house'] },
  'src/odd.ts': { text: 'export const odd = 1;', says: ['in no folder of the house'] },
  'src/main/cli/main.ts': {
    text: "import { serve } from '../ipc/serve.ts';\nexport const run = serve;",
    says: ['The command line runs under plain Node'],
  },
  'src/shared/capacity/lost.ts': {
    text: "import { gone } from './gone.ts';\nexport const lost = gone;",
    says: ['leads nowhere'],
  },
};

// The other half of the circle; a circle is reported once, at the file it was found from.
const CIRCLE = { 'src/shared/kinds/two.ts': "import { one } from './one.ts';\nexport const two = () => one;" };

let root: string;

// Inside the project, so that packages are found as they are from the real sources.
beforeAll(() => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  root = mkdtempSync(join(ROOT, '.cache', 'layers-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function inspect(files: Record<string, string>): Promise<Inspection> {
  const tree = mkdtempSync(join(root, 'tree-'));
  const imports = { '#shared/*': './src/shared/*', '#main/*': './src/main/*', '#renderer/*': './src/renderer/*' };
  const all = { 'package.json': JSON.stringify({ type: 'module', imports }), ...files };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  return inspectLayers(tree);
}

test('a house in order is read whole and has nothing to complain of', async () => {
  expect(await inspect(SOUND)).toEqual({ files: Object.keys(SOUND).length, violations: [] });
});

describe('a planted violation is caught, and its message says what the folder may import', () => {
  let violations: readonly string[];
  beforeAll(async () => {
    const planted = Object.fromEntries(Object.entries(PLANTED).map(([file, { text }]) => [file, text]));
    violations = (await inspect({ ...SOUND, ...CIRCLE, ...planted })).violations;
  });

  test.each(Object.entries(PLANTED))('%s', (file, { says }) => {
    const about = violations.filter((violation) => violation.startsWith(file));
    for (const words of says) expect(about.join('\n')).toContain(words);
  });

  test('the sound files beside them stay without blame', () => {
    for (const file of Object.keys(SOUND)) {
      expect(violations.filter((violation) => violation.startsWith(`${file} `))).toEqual([]);
    }
  });
});

test('the real sources are read, not passed over', async () => {
  const { files } = await inspectLayers(ROOT);
  expect(files).toBeGreaterThan(20);
});

test('every row names only folders that have rows themselves', () => {
  const known = new Set(['shared', ...layers.map((layer) => layer.folder), 'shared/kinds/indicator']);
  for (const layer of layers) expect(layer.may.filter((folder) => !known.has(folder))).toEqual([]);
});
