import type { Bilingual } from '#shared/core/result.ts';
import { PERSPECTIVES, type Perspective } from '#shared/kinds/goal/goal.ts';

/** What messages call the perspectives; in English as an adjective inside a sentence. */
export const PERSPECTIVE_NAMES: Readonly<Record<Perspective, Bilingual>> = {
  financial: { ja: '財務', en: 'financial' },
  customer: { ja: '顧客', en: 'customer' },
  process: { ja: '業務プロセス', en: 'process' },
  learning: { ja: '学習と成長', en: 'learning' },
};

/** How far a perspective stands from the result: 0 for financial, 3 for learning. */
export function depthOf(perspective: Perspective): number {
  return PERSPECTIVES.indexOf(perspective);
}
