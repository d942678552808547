import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFile, writeDocumentFile } from '#main/document-store/document-file.ts';
import { openLibrary } from '#main/document-store/library.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { documentIn, sure } from '../contract/desk.ts';
import { roadmapWith } from '../contract/roadmaps.ts';

const KILLS = 12;
const editor = join(import.meta.dirname, 'editor.ts');

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-crash-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the editor and kills it, without warning, some time after its first acknowledgement. Gives the last one it made. */
async function editAndKill(data: string, path: string, after: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, [editor, data, path, String(delay)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      resolve();
    });
    child.once('close', () => reject(new Error(complaint)));
  });
  await pause(after);
  child.kill('SIGKILL');
  await ended;
  // The last line may be cut; what stands before it was acknowledged.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
}

/** What the editor leaves at a revision: each edit writes its number into one of fifty goals. */
function goalsAt(revision: number): [string, string][] {
  const titles = new Map<string, string>();
  for (let number = 1; number <= revision; number += 1) titles.set(`goal-${number % 50}`, `edit ${number}`);
  return [...titles].sort();
}

function goalsIn(document: RoadmapDocument): [string, string][] {
  return [...document.records.values()]
    .flatMap((record): [string, string][] => (record.kind === 'goal' ? [[record.id, record.title.en ?? '']] : []))
    .sort();
}

describe('a process killed at any moment', () => {
  it('loses no acknowledged edit, and the file is whole each time', async () => {
    const path = join(root, 'Plan.waymark');
    const data = join(root, 'data');
    sure(await writeDocumentFile(path, roadmapWith(0)));
    let before = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const after = Math.floor(Math.random() * 120);
      const acknowledged = await editAndKill(data, path, after, kill % 2 === 0 ? 0 : 30);
      const told = `kill ${kill} after ${after} ms`;
      expect(acknowledged, told).toBeGreaterThan(before);

      const file = sure(await readDocumentFile(path));
      expect(goalsIn(file.document), told).toEqual(goalsAt(file.revision));

      const library = openLibrary({ folder: data, announce: () => {} });
      const open = sure(await library.openFile(path));
      const { revision, saveState, readOnly } = open.opened();
      expect(readOnly, told).toBeNull();
      expect(saveState, told).toEqual({ state: 'saved' });
      // One edit more may have reached the disk without having been acknowledged.
      expect(revision, told).toBeGreaterThanOrEqual(acknowledged);
      expect(goalsIn(documentIn(open)), told).toEqual(goalsAt(revision));
      await open.close();
      expect(sure(await readDocumentFile(path)).revision, told).toBe(revision);
      expect(readdirSync(root).sort(), told).toEqual(['Plan.waymark', 'data']);
      before = revision;
    }
  }, 120_000);

  it('is offered for recovery where its file is gone', async () => {
    const path = join(root, 'Lost.waymark');
    const data = join(root, 'data-lost');
    sure(await writeDocumentFile(path, roadmapWith(0)));
    const acknowledged = await editAndKill(data, path, 20, 60_000);
    rmSync(path);
    const library = openLibrary({ folder: data, announce: () => {} });
    const [offer] = await library.recoverable();
    expect(offer).toMatchObject({ path, title: 'オンボーディング' });
    const open = sure(await library.openRecoverable(offer?.workingId ?? ''));
    expect(open.opened().revision).toBeGreaterThanOrEqual(acknowledged);
    expect(goalsIn(documentIn(open))).toEqual(goalsAt(open.opened().revision));
    expect(existsSync(path)).toBe(false);
    await library.close();
  }, 60_000);

  it('finds a conflict where the file was changed before the next start', async () => {
    const path = join(root, 'Changed.waymark');
    const data = join(root, 'data-changed');
    sure(await writeDocumentFile(path, roadmapWith(0)));
    await editAndKill(data, path, 20, 60_000);
    sure(await writeDocumentFile(path, roadmapWith(9)));
    const theirs = readFileSync(path);
    const library = openLibrary({ folder: data, announce: () => {} });
    const open = sure(await library.openFile(path));
    expect(open.opened().saveState).toMatchObject({ state: 'conflict' });
    expect(readFileSync(path).equals(theirs)).toBe(true);
    await library.close();
  }, 60_000);
});
