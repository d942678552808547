import type { Perspective } from '#shared/kinds/goal/goal.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { KindName } from '#shared/kinds/kind.ts';
import type { Outcome } from '#shared/kinds/outcome/outcome.ts';
import { type ActionReading, asAction } from './action-reading.ts';
import { ARROW, atBracket, atColon, HEADING_JOINT, matching, plainKey, type WallNote } from './words.ts';

/** What a note can become. */
export type SortedKind = Exclude<KindName, 'roadmap' | 'link' | 'note'>;
type WordsOnly = Exclude<SortedKind, 'action' | 'goal' | 'segment' | 'stage' | 'outcome' | 'indicator'>;

/** What a note may become, and what its words already say about it. */
export type Suggestion =
  | ActionReading
  /** `group` is the segment that the goal names, such as "A". */
  | {
      readonly kind: 'goal';
      readonly title: string;
      readonly perspective: Perspective | null;
      readonly group: string;
    }
  | { readonly kind: 'segment'; readonly title: string; readonly description: string; readonly key: string }
  | { readonly kind: 'stage'; readonly title: string; readonly span: string; readonly vendorView: boolean }
  | { readonly kind: 'outcome'; readonly title: string; readonly type: Outcome['type'] }
  | {
      readonly kind: 'indicator';
      readonly title: string;
      readonly type: Indicator['type'];
      readonly maxAgeDays: number | null;
      readonly availability: Indicator['availability'];
    }
  | { readonly kind: WordsOnly; readonly title: string };

const HEADINGS: readonly (readonly [RegExp, SortedKind])[] = [
  [/成果指標|KGI|事業成果|\boutcomes?\b/iu, 'outcome'],
  [/指標|インジケーター|\bindicators?\b|\bmetrics?\b/iu, 'indicator'],
  [/いつ|アクション|打ち手|施策|\bactions?\b|\bwhen\b|\bplays?\b/iu, 'action'],
  [/ステージ|段階|フェーズ|\bstages?\b|\bphases?\b|lifecycle/iu, 'stage'],
  [/接点|タッチポイント|touch-?points?/iu, 'touchpoint'],
  [/ゴール|目標|\bgoals?\b|\bobjectives?\b/iu, 'goal'],
  [/セグメント|\bsegments?\b/iu, 'segment'],
  [/関係者|ステークホルダー|stakeholders?/iu, 'stakeholder'],
  [/顧客の声|フィードバック|feedback|voice of/iu, 'feedback'],
];
const PERSPECTIVE_WORDS: readonly (readonly [RegExp, Perspective])[] = [
  [/^(?:財務|financial|finance)/iu, 'financial'],
  [/^(?:顧客|customers?)/iu, 'customer'],
  [/^(?:業務プロセス|プロセス|process)/iu, 'process'],
  [/^(?:学習と成長|学習|learning)/iu, 'learning'],
];
const PERSPECTIVE_HEADING =
  /^(?:財務|顧客|業務プロセス|プロセス|学習と成長|学習|financial|customer|process|learning(?: and growth)?)(?:の視点| perspective)?$/iu;
const OUTCOME_WORDS: readonly (readonly [RegExp, Outcome['type']])[] = [
  [/解約|継続率|更新率|churn|retention|renewal rate/iu, 'retention'],
  [/アップセル|単価|拡大|expansion|upsell/iu, 'expansion'],
  [/紹介|referral/iu, 'referral'],
];
const GROUP_NAME = /^(?:グループ|セグメント|group|segment)\s*([A-Za-zＡ-Ｚ0-9]+)(?![A-Za-z])/iu;
/** Words with which people ask that something count in the score, or stay in sight until it can. */
const CANDIDATE =
  /候補(?:として|に)|点数に[^。]{0,8}(?:入|加)|スコアに[^。]{0,8}(?:入|加)|\bcandidate\b|count (?:it )?in the score/iu;

/** What the note looks like; null where its words give no hint. A heading speaks louder than an arrow. */
export function suggest(note: WallNote): Suggestion | null {
  const kind = kindOf(note);
  return kind === null ? null : readAs(kind, note);
}

/** What the note's words say once its kind is settled. */
export function readAs(kind: SortedKind, { text, heading }: WallNote): Suggestion {
  switch (kind) {
    case 'action':
      return asAction(text);
    case 'goal':
      return asGoal(text, heading);
    case 'segment':
      return asSegment(text);
    case 'stage': {
      const [title, span] = atBracket(text);
      return { kind, title, span, vendorView: /更新|renewal/iu.test(title) };
    }
    case 'outcome':
      return { kind, title: text, type: matching(OUTCOME_WORDS, text) ?? 'retention' };
    case 'indicator':
      return asIndicator(text);
    default:
      return { kind, title: text };
  }
}

function kindOf({ text, heading }: WallNote): SortedKind | null {
  if (/KGI/u.test(text)) return 'outcome';
  if (GROUP_NAME.test(text) && atColon(text)[1] !== '') return 'segment';
  // The nearest heading speaks first, then the ones above it.
  for (const words of heading.split(HEADING_JOINT).reverse()) {
    const hinted = matching(HEADINGS, words) ?? (PERSPECTIVE_HEADING.test(words) ? 'goal' : null);
    if (hinted === 'action') return ARROW.test(text) ? 'action' : null;
    if (hinted !== null) return hinted;
  }
  const sides = text.split(ARROW);
  if (sides.length === 2 && sides.every((side) => side.trim() !== '')) return 'action';
  if (matching(PERSPECTIVE_WORDS, text) !== null && atColon(text)[1] !== '') return 'goal';
  return CANDIDATE.test(text) ? 'indicator' : null;
}

function asGoal(text: string, heading: string): Suggestion {
  const [head, rest] = atColon(text);
  const perspective = rest === '' ? null : matching(PERSPECTIVE_WORDS, head);
  if (perspective !== null) {
    const group = /[（(]([^（()）]+)[）)]$/u.exec(head)?.[1]?.trim() ?? '';
    return { kind: 'goal', title: rest, perspective, group: plainKey(group) };
  }
  const nearest = heading
    .split(HEADING_JOINT)
    .reverse()
    .find((words) => PERSPECTIVE_HEADING.test(words));
  return { kind: 'goal', title: text, perspective: matching(PERSPECTIVE_WORDS, nearest ?? ''), group: '' };
}

/** `グループA「自走したい」: …`: the quoted words are the name, where there are any. */
function asSegment(text: string): Suggestion {
  const [head, description] = atColon(text);
  const group = GROUP_NAME.exec(head);
  const quoted = /^\s*[「『“"](.+)[」』”"]$/u.exec(head.slice(group?.[0].length ?? 0))?.[1] ?? '';
  const title = group === null || quoted === '' ? head : quoted;
  return { kind: 'segment', title, description, key: plainKey(group?.[1] ?? '') };
}

function asIndicator(text: string): Suggestion {
  const days = /(\d+)\s*日で失効|expires? after (\d+) days?/iu.exec(text.normalize('NFKC'));
  const maxAgeDays = Number(days?.[1] ?? days?.[2] ?? 0);
  const uncollected = /まだ取(?:って|れて)い?ない|未取得|not (?:yet )?(?:collected|available|measured)/iu.test(text);
  return {
    kind: 'indicator',
    title: text,
    type: /感触|段階評価|[0-9０-９]段階|\brating\b|\bsentiment\b/iu.test(text) ? 'rating' : 'number',
    maxAgeDays: maxAgeDays > 0 ? maxAgeDays : null,
    availability: uncollected ? 'not-available' : 'needs-work',
  };
}
