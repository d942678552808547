import type { Condition } from '#shared/kinds/indicator/condition.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';

/** Levels where more is better: poor below `watch`, healthy from `healthy`. */
const rising = (watch: number, healthy: number): Indicator['transform'] => ({
  type: 'steps',
  below: 0,
  steps: [
    { from: watch, score: 50, inclusive: true },
    { from: healthy, score: 100, inclusive: true },
  ],
});

/** Levels where less is better: healthy below `watch`, poor from `poor`. */
const falling = (watch: number, poor: number): Indicator['transform'] => ({
  type: 'steps',
  below: 100,
  steps: [
    { from: watch, score: 50, inclusive: true },
    { from: poor, score: 0, inclusive: true },
  ],
});

/** Of an action: where it stands, what it serves, and the indicator that its "when" became. */
export interface Refinement {
  readonly words: string;
  readonly stage: string;
  readonly owner: string;
  readonly method: 'one-to-one' | 'group' | 'digital' | 'self-service';
  readonly hours: number;
  readonly times: number;
  readonly due: number;
  readonly goal: string;
  readonly indicator: Partial<Indicator> & { readonly name: string; readonly from: string };
  alert(own: string): Condition;
}

export const REFINEMENTS: readonly Refinement[] = [
  {
    words: '設定会を開く',
    stage: '導入',
    owner: '導入担当',
    method: 'one-to-one',
    hours: 2,
    times: 0.2,
    due: 3,
    goal: '毎月の改善施策',
    indicator: {
      name: '計測タグの設置',
      from: '製品DB',
      type: 'boolean',
      transform: { type: 'boolean', true: 100, false: 0 },
      missing: { policy: 'exclude' },
    },
    alert: (own) => ({ field: own, op: 'eq', value: false }),
  },
  {
    words: '目的をもう一度すり合わせる',
    stage: '定着・運用',
    owner: 'CSM',
    method: 'one-to-one',
    hours: 1,
    times: 0.2,
    due: 7,
    goal: '獲得単価',
    indicator: {
      name: '推進者のやる気',
      from: '担当者の評価',
      type: 'category',
      categories: ['高い', '普通', '低い'],
      group: 'relationship',
      maxAgeDays: 60,
      transform: { type: 'categories', scores: { 高い: 100, 普通: 50, 低い: 0 }, otherwise: null },
      missing: { policy: 'exclude' },
    },
    alert: (own) => ({ field: own, op: 'eq', value: '低い' }),
  },
  {
    words: '活用事例メール',
    stage: '定着・運用',
    owner: '自動配信',
    method: 'self-service',
    hours: 0.1,
    times: 0.5,
    due: 1,
    goal: '毎月の改善施策',
    indicator: {
      name: '最終ログイン日',
      from: '製品DB',
      type: 'date',
      transform: falling(7, 14),
      missing: { policy: 'score', score: 0 },
    },
    alert: (own) => ({ field: own, op: 'ge', value: 14 }),
  },
  {
    words: '要点3つを動画で送る',
    stage: '活用',
    owner: 'CSM',
    method: 'digital',
    hours: 0.5,
    times: 0.5,
    due: 5,
    goal: '毎月の改善施策',
    indicator: {
      name: '月次レポートを開いた',
      from: '製品DB',
      type: 'boolean',
      transform: { type: 'boolean', true: 100, false: 20 },
      missing: { policy: 'exclude' },
    },
    alert: (own) => ({ field: own, op: 'eq', value: false }),
  },
  {
    words: '改善会議を設定',
    stage: '活用',
    owner: 'CSM',
    method: 'one-to-one',
    hours: 1,
    times: 0.3,
    due: 3,
    goal: '毎月の改善施策',
    indicator: {
      name: '施策の実行数（月）',
      from: '手入力',
      unit: { ja: '件' },
      weight: 2,
      transform: rising(2, 4),
      missing: { policy: 'exclude' },
    },
    alert: (own) => ({ field: own, op: 'lt', value: 2 }),
  },
  {
    words: '勉強会',
    stage: '導入',
    owner: 'CSM',
    method: 'group',
    hours: 1.5,
    times: 0.3,
    due: 14,
    goal: '担当者3名',
    indicator: {
      name: '分析画面の利用者数',
      from: '製品DB',
      unit: { ja: '名' },
      transform: rising(2, 3),
      missing: { policy: 'exclude' },
    },
    alert: (own) => ({ field: own, op: 'lt', value: 3 }),
  },
  {
    words: '更新前レビュー',
    stage: '契約更新期',
    owner: '責任者',
    method: 'one-to-one',
    hours: 3,
    times: 0.1,
    due: 7,
    goal: 'Web経由の売上',
    indicator: {
      name: '成果指標の達成率',
      from: 'CRM',
      unit: { ja: '%' },
      group: 'outcome',
      transform: {
        type: 'linear',
        points: [
          { x: 40, score: 0 },
          { x: 80, score: 70 },
          { x: 100, score: 100 },
        ],
      },
      missing: { policy: 'exclude' },
    },
    alert: (own) => ({ field: own, op: 'lt', value: 80 }),
  },
  {
    words: 'ヘルプ記事を作り',
    stage: '定着・運用',
    owner: 'サポート',
    method: 'self-service',
    hours: 2,
    times: 0.1,
    due: 14,
    goal: '仮説→検証→実装',
    indicator: {
      name: '同じ質問の問い合わせ（月）',
      from: '問い合わせ管理',
      unit: { ja: '件' },
      transform: falling(1, 3),
      missing: { policy: 'exclude' },
    },
    alert: (own) => ({ field: own, op: 'ge', value: 3 }),
  },
];
