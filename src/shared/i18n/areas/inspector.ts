import { defineMessages } from '../messages.ts';

/** The inspector: fields, links, the trail from goal to score. */
export const inspector = defineMessages({
  'inspector.selected': { ja: '選択中の{{kind}}', en: 'Selected: {{kind}}' },
});
