import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, withNonce } from './content-security.ts';
import { mediaType, ORIGIN, pageFile } from './page-file.ts';

const root = resolve('/app/out/renderer');

test('an address of the app is a file in its own folder', () => {
  expect(pageFile(root, `${ORIGIN}/index.html`)).toBe(resolve(root, 'index.html'));
  expect(pageFile(root, `${ORIGIN}/`)).toBe(resolve(root, 'index.html'));
  expect(pageFile(root, `${ORIGIN}/assets/index-Bx_9.js?v=1#x`)).toBe(resolve(root, 'assets/index-Bx_9.js'));
});

test.each([
  `${ORIGIN}/..%2fmain/index.js`,
  `${ORIGIN}/..%5cmain/index.js`,
  `${ORIGIN}/a%00.html`,
  `${ORIGIN}/%`,
  `${ORIGIN}/C:/windows`,
  `${ORIGIN}:81/index.html`,
  'app://elsewhere/index.html',
  'app://user@waymark/index.html',
  'file:///etc/passwd',
  'https://waymark/index.html',
  'nonsense',
])('%s is no file of the app', (address) => {
  expect(pageFile(root, address)).toBeNull();
});

test('a way up ends at the folder itself', () => {
  expect(pageFile(root, `${ORIGIN}/../../index.html`)).toBe(resolve(root, 'index.html'));
  expect(pageFile(root, `${ORIGIN}/%2e%2e/main/index.js`)).toBe(resolve(root, 'main/index.js'));
});

test('an unknown ending is served as bytes, never as a script', () => {
  expect(mediaType('/x/a.js')).toBe('text/javascript; charset=utf-8');
  expect(mediaType('/x/a.exe')).toBe('application/octet-stream');
});

test('the policy admits nothing unsafe and nothing from elsewhere', () => {
  const policy = contentSecurityPolicy('n0nce');
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toContain("default-src 'none'");
  expect(withNonce('<html><head lang="x"><title>', 'n0nce')).toBe(
    '<html><head lang="x"><meta property="csp-nonce" nonce="n0nce"><title>',
  );
});
