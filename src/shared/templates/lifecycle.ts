import { Author } from '#shared/commands/author.ts';
import type { RandomBytes } from '#shared/core/id.ts';
import type { Language, Text } from '#shared/core/text.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';

const STAGES: readonly { title: Text; span: Text; vendorView: boolean }[] = [
  {
    title: { ja: '導入', en: 'Onboarding' },
    span: { ja: '契約から最初の成果まで', en: 'From contract to the first result' },
    vendorView: false,
  },
  {
    title: { ja: '活用', en: 'Adoption' },
    span: { ja: '日々の業務に根づくまで', en: 'Until it is part of daily work' },
    vendorView: false,
  },
  {
    title: { ja: '定着・運用', en: 'Operation' },
    span: { ja: '成果が続いている間', en: 'While the results hold' },
    vendorView: false,
  },
  {
    title: { ja: '契約更新期', en: 'Renewal' },
    span: { ja: '満了90日前から', en: 'From 90 days before the contract ends' },
    vendorView: true,
  },
];

/** Four stages along the lifecycle, the last of them the vendor's own view, and the outcome that it all leads to. */
export function lifecycle(language: Language, random: RandomBytes): RoadmapDocument {
  const author = new Author(language, random);
  author.change('roadmap', ROADMAP_ID, {
    title: { ja: 'サクセスロードマップ', en: 'Success roadmap' },
  });
  for (const stage of STAGES) author.add('stage', stage);
  author.add('outcome', { title: { ja: '契約の継続', en: 'Retention' }, type: 'retention' });
  return author.document;
}
