/** User text inside Markdown: shown as typed, never read as markup, always on one line. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replaceAll('\\', '\\\\')
    .replace(/[`*_{}[\]<>#|~]/g, '\\$&')
    .replaceAll('&', '&amp;');
}

/** User text as Markdown code, which may itself hold backticks. */
export function markdownCode(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line === '' || line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** A Markdown table; every cell must already be Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that must not leave its line, as in a comment of a program. */
export function oneLine(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
      .replace(/[\u0000-\u001f\u007f]/g, '')
      .trim()
  );
}
