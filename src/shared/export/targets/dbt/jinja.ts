/** Text that dbt must hand on as it stands: what would begin an expression, a statement or a comment is written as an expression. */
export function jinjaText(text: string): string {
  return text.replace(/\{[{%#]/g, (braces) => `{{ '${braces}' }}`);
}
