import { stringify } from 'yaml';
import { canonicalJson } from '#shared/core/json.ts';

/** What a reader looks for first in any part of a model or a project; the rest follows by name. */
const FIRST = ['format', 'version', 'id', 'name', 'title', 'label', 'description', 'type', 'field', 'op'];

/**
 * YAML 1.2 of a JSON value, with the keys in one order whatever order they came in [SM16].
 *
 * A text is quoted wherever a reader of YAML 1.2 or 1.1 would take it for something else: `no`, `1:30`, `2026-01-31`, `~`.
 */
export function yamlText(value: unknown): string {
  return stringify(JSON.parse(canonicalJson(value)), {
    version: '1.2',
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    // Texts stay on their line, whatever they hold: no folding to undo and no indentation to count.
    blockQuote: false,
    lineWidth: 0,
    sortMapEntries: (a, b) => compare(String(a.key), String(b.key)),
  });
}

function compare(a: string, b: string): number {
  const [first, second] = [rank(a), rank(b)];
  return first === second ? (a < b ? -1 : 1) : first - second;
}

function rank(key: string): number {
  const index = FIRST.indexOf(key);
  return index < 0 ? FIRST.length : index;
}
