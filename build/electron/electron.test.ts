import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quieten } from './console-noise.ts';
import { unpackPinned } from './pinned-archive.ts';

describe('a pinned archive', () => {
  let folder: string;
  let archive: string;
  let integrity: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-archive-'));
    archive = join(folder, 'pinned.tgz');
    mkdirSync(join(folder, 'package'));
    writeFileSync(join(folder, 'package', 'version'), '1.2.3');
    expect(spawnSync('tar', ['-czf', archive, '-C', folder, 'package']).status).toBe(0);
    integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is unpacked when it is the one that was pinned', async () => {
    const destination = join(folder, 'good', 'electron');
    expect(await unpackPinned(archive, integrity, destination)).toBeUndefined();
    expect(readFileSync(join(destination, 'version'), 'utf8')).toBe('1.2.3');
    expect(readdirSync(join(folder, 'good'))).toEqual(['electron']);
  });

  test('is refused when a single byte differs, and nothing is left of it', async () => {
    appendFileSync(archive, '\0');
    const destination = join(folder, 'bad', 'electron');
    expect(await unpackPinned(archive, integrity, destination)).toContain('instead of the pinned');
    expect(existsSync(destination)).toBe(false);
  });
});

test("Chromium's complaints about a missing desktop are kept from the console, everything else is not", async () => {
  const from = new PassThrough();
  const to = new PassThrough();
  quieten(from, to);
  from.write('[9838:1121/230009.07:ERROR:dbus/bus.cc:405] Failed to connect to the bus\n');
  from.write('[9838:1121/230009.07:ERROR:network/disk_full.cc:1] The disk is full\n');
  from.end('Something of the app\n', () => setImmediate(() => to.end()));
  expect(await text(to)).toBe(
    '[9838:1121/230009.07:ERROR:network/disk_full.cc:1] The disk is full\nSomething of the app\n',
  );
});
