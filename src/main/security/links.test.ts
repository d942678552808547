import { expect, test } from 'vitest';
import { allowedLink } from './links.ts';

test('a listed site over https may be offered to the browser', () => {
  expect(allowedLink('https://json-schema.org/specification')).toBe('https://json-schema.org/specification');
});

test.each([
  'http://json-schema.org/',
  'https://json-schema.org.evil.example/',
  'https://user:pass@json-schema.org/',
  'https://json-schema.org:8443/',
  'https://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://server/share',
  '',
])('%s is not', (address) => {
  expect(allowedLink(address)).toBeNull();
});
