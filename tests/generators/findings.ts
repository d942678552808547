import { Author } from '#shared/commands/author.ts';
import { seededRandom } from '#shared/core/id.ts';
import { apply } from '#shared/document/patch.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import type { Finding } from '#shared/method/finding.ts';
import { decideFix } from '#shared/method/quick-fix.ts';
import { checkDocument } from '#shared/method/registry.ts';

/** A document as somebody writes it, in English. */
export function written(write: (author: Author) => void): RoadmapDocument {
  const author = new Author('en', seededRandom(1));
  write(author);
  return author.document;
}

/** What one check finds in a document. */
export function findings(code: string, document: RoadmapDocument): Finding[] {
  return checkDocument(document).filter((finding) => finding.code === code);
}

/** The document after a finding's quick fix; a fix that is missing or refused throws. */
export function mended(document: RoadmapDocument, finding: Finding | undefined): RoadmapDocument {
  if (finding?.fix === undefined) throw new Error(`no quick fix: ${finding?.code ?? 'no finding'}`);
  const patch = decideFix(document, finding.fix);
  if (!patch.ok) throw new Error(`${finding.code}: ${patch.error.message.en}`);
  const after = apply(document, patch.value);
  if (!after.ok) throw new Error(after.error.code);
  return after.value;
}
