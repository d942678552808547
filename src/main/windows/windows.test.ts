import { expect, test } from 'vitest';
import { translator } from '#shared/i18n/translate.ts';
import { type Bounds, placement } from './bounds.ts';
import { windowTitle } from './title.ts';

const en = translator('en');
const ja = translator('ja');
const text = { ja: 'x', en: 'x' };
const error = { code: 'file.disk-full', message: text, remedy: text };

test('a saved document shows its name alone', () => {
  const title = windowTitle({ name: 'plan.waymark', saveState: { state: 'saved' }, readOnly: false }, en);
  expect(title).toBe('plan.waymark — Waymark');
});

test('the dot stands while the file lacks something', () => {
  const title = windowTitle({ name: 'plan.waymark', saveState: { state: 'pending' }, readOnly: false }, en);
  expect(title).toBe('• plan.waymark — Waymark');
});

test('what is wrong stands in the title, in the language of the user', () => {
  const failed = { name: '計画.waymark', saveState: { state: 'failed', error }, readOnly: false } as const;
  expect(windowTitle(failed, ja)).toBe('• 計画.waymark（ファイルに保存できません） — Waymark');
  expect(windowTitle({ ...failed, saveState: { state: 'conflict', error } }, en)).toBe(
    '• 計画.waymark (File changed outside Waymark) — Waymark',
  );
  expect(windowTitle({ name: null, saveState: { state: 'untitled' }, readOnly: false }, ja)).toBe(
    '• 無題のロードマップ（未保存） — Waymark',
  );
});

test('a read-only document has no dot', () => {
  const title = windowTitle({ name: 'plan.waymark', saveState: { state: 'pending' }, readOnly: true }, en);
  expect(title).toBe('plan.waymark (Read-only) — Waymark');
});

test('a window without a document is Waymark', () => {
  expect(windowTitle(null, ja)).toBe('Waymark');
});

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const saved: Bounds = { x: 100, y: 50, width: 1200, height: 800, maximized: false };

test('a window opens where the last one was, and a further one steps aside', () => {
  expect(placement(saved, [screen], 0)).toEqual(saved);
  expect(placement(saved, [screen], 1)).toEqual({ ...saved, x: 132, y: 82 });
});

test('a window of a screen that is gone comes back to the main one', () => {
  expect(placement({ ...saved, x: 4000 }, [screen], 0)).toEqual({
    x: 240,
    y: 90,
    width: 1440,
    height: 900,
    maximized: false,
  });
});

test('a window never opens larger than its screen or out of reach', () => {
  const small = { x: 0, y: 24, width: 1280, height: 700 };
  expect(placement({ ...saved, x: 900, width: 1600, height: 1000 }, [small], 0)).toEqual({
    x: 0,
    y: 24,
    width: 1280,
    height: 700,
    maximized: false,
  });
  expect(placement(null, [small], 0)).toEqual({ x: 0, y: 24, width: 1280, height: 700, maximized: false });
});
