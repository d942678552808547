import { describe, expect, it } from 'vitest';
import { markdownCode, markdownTable, markdownText, oneLine } from './escape.ts';

describe('text from users in Markdown', () => {
  it('is shown as typed: no markup, no HTML, no cell of its own', () => {
    expect(markdownText('a | **b** <script> [x](y) & `c`')).toBe(
      'a \\| \\*\\*b\\*\\* \\<script\\> \\[x\\](y) &amp; \\`c\\`',
    );
  });

  it('stays on its line', () => {
    expect(markdownText('one\ntwo\u2028three')).toBe('one two three');
    expect(oneLine('-- a\n; DROP TABLE x')).toBe('-- a ; DROP TABLE x');
  });

  it('fits into code even with backticks inside', () => {
    expect(markdownCode('a`b')).toBe('``a`b``');
    expect(markdownCode('`a`')).toBe('`` `a` ``');
  });

  it('makes a table of a head and rows', () => {
    expect(markdownTable(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |');
  });
});
