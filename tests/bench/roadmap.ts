import type { Result } from '#shared/core/result.ts';
import { isKind, type RecordOf, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { generateDocument } from '#shared/templates/generate.ts';

/** Cards of the document that everything is measured with. */
export const CARDS = 1_000;

/** The same roadmap in every run. */
export function thousandCards(): RoadmapDocument {
  return generateDocument(CARDS, 1, 'ja');
}

export function actionsOf(document: RoadmapDocument): RecordOf['action'][] {
  return [...document.records.values()].filter((record) => isKind(record, 'action'));
}

/** The value of what must have worked: a benchmark that measures an error measures nothing. */
export function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en} (${result.error.place ?? ''})`);
  return result.value;
}
