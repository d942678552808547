import { newId, type RandomBytes, seededRandom } from '#shared/core/id.ts';
import { ordersBetween } from '#shared/core/order.ts';
import type { Language, Text } from '#shared/core/text.ts';
import { documentOf } from '#shared/document/document.ts';
import { METHODS } from '#shared/kinds/action/action.ts';
import { PERSPECTIVES } from '#shared/kinds/goal/goal.ts';
import { type AnyRecord, createRecord, type RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { CATEGORIES } from '#shared/kinds/roadmap/score-settings.ts';

/** At most this many cards: beyond it no screen and no method makes sense. */
export const MAX_GENERATED = 20_000;

/** Cards in one stage: more stages, not taller ones, as the number of cards grows. */
const CARDS_PER_STAGE = 60;

/**
 * A made-up roadmap for tests and benchmarks: `cards` cards of the four lanes over several stages, linked from indicator
 * to action to goal, a third of the indicators scored. The same seed gives the same document.
 */
export function generateDocument(cards: number, seed: number, language: Language): RoadmapDocument {
  const random = seededRandom(seed);
  const pick = picker(random);
  const text = (ja: string, en: string): Text => (language === 'ja' ? { ja } : { en });
  const stages = made('stage', Math.max(1, Math.ceil(cards / CARDS_PER_STAGE)), random).map((stage, index) => ({
    ...stage,
    title: text(`ステージ${index + 1}`, `Stage ${index + 1}`),
    exit: text(`終わりの条件${index + 1}`, `Exit criterion ${index + 1}`),
  }));
  const segments = made('segment', 3, random).map((segment, index) => ({
    ...segment,
    title: text(`セグメント${'ABC'[index]}`, `Segment ${'ABC'[index]}`),
  }));
  const [goalCount, touchpointCount, actionCount] = [0.2, 0.1, 0.35].map((share) => Math.floor(cards * share));
  const stageOf = (index: number, count: number) =>
    stages[Math.floor((index * stages.length) / Math.max(1, count))]?.id;
  const goals = made('goal', goalCount ?? 0, random).map((goal, index, all) => ({
    ...goal,
    title: text(
      `ゴール${index + 1}: 月の成果を${pick(90) + 10}%上げる`,
      `Goal ${index + 1}: raise monthly results by ${pick(90) + 10} %`,
    ),
    perspective: PERSPECTIVES[pick(PERSPECTIVES.length)] ?? 'customer',
    stage: stageOf(index, all.length) ?? null,
  }));
  const touchpoints = made('touchpoint', touchpointCount ?? 0, random).map((touchpoint, index, all) => ({
    ...touchpoint,
    title: text(`接点${index + 1}`, `Touchpoint ${index + 1}`),
    stage: stageOf(index, all.length) ?? null,
  }));
  const actions = made('action', actionCount ?? 0, random).map((action, index, all) => ({
    ...action,
    title: text(`アクション${index + 1}をひらく`, `Hold session ${index + 1}`),
    when: text(`利用が週${pick(9) + 1}回未満になった`, `Used less than ${pick(9) + 1} times a week`),
    owner: text('CSM', 'CSM'),
    method: METHODS[pick(METHODS.length)] ?? null,
    effortHours: (pick(16) + 1) / 4,
    stage: stageOf(index, all.length) ?? '',
  }));
  const rest = Math.max(0, cards - goals.length - touchpoints.length - actions.length);
  const indicators = made('indicator', rest, random).map((indicator, index) => {
    const action = actions[index % Math.max(1, actions.length)];
    return {
      ...indicator,
      title: text(`指標${index + 1}`, `Indicator ${index + 1}`),
      column: `measure_${index + 1}`,
      action: action?.id ?? null,
      stage: action?.stage ?? null,
      scored: index % 3 === 0,
      group: CATEGORIES[index % CATEGORIES.length] ?? 'process',
      weight: pick(5) + 1,
      source: text('製品DB', 'Product database'),
      missing: { policy: 'exclude' as const },
      transform: {
        type: 'linear' as const,
        points: [
          { x: 0, score: 0 },
          { x: pick(50) + 1, score: 100 },
        ],
      },
      alert:
        index % 4 === 0 && action !== undefined ? { field: indicator.id, op: 'lt' as const, value: pick(10) } : null,
    };
  });
  const links = actions.flatMap((action, index) => {
    const goal = goals[index % Math.max(1, goals.length)];
    return goal === undefined ? [] : [linked(random, action.id, goal.id)];
  });
  const chain = goals.slice(1).flatMap((goal, index) => {
    const cause = goals[index];
    return cause === undefined || pick(2) === 0 ? [] : [linked(random, cause.id, goal.id)];
  });
  const roadmap = {
    ...createRecord('roadmap', ROADMAP_ID),
    language,
    title: text(`生成したロードマップ（${cards}枚）`, `Generated roadmap (${cards} cards)`),
  };
  return documentOf<AnyRecord>([
    roadmap,
    ...stages,
    ...segments,
    ...goals,
    ...touchpoints,
    ...actions,
    ...indicators,
    ...links,
    ...chain,
  ]);
}

type OrderedKind = 'stage' | 'segment' | 'goal' | 'touchpoint' | 'action' | 'indicator';

/** New records of a kind in ascending order. */
function made<K extends OrderedKind>(kind: K, count: number, random: RandomBytes) {
  return ordersBetween(null, null, count).map((order) => ({ ...createRecord(kind, newId(kind, random)), order }));
}

function linked(random: RandomBytes, from: string, to: string): AnyRecord {
  return { id: newId('link', random), kind: 'link', from, to };
}

/** Whole numbers from 0 to below `limit`. */
function picker(random: RandomBytes): (limit: number) => number {
  return (limit) => {
    const [high = 0, low = 0] = random(2);
    return (high * 256 + low) % limit;
  };
}
