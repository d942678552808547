import { cleaned } from '#shared/core/text.ts';
import type { Action } from '#shared/kinds/action/action.ts';
import type { Perspective } from '#shared/kinds/goal/goal.ts';
import type { KindName } from '#shared/kinds/kind.ts';
import type { Outcome } from '#shared/kinds/outcome/outcome.ts';

/** One line from the wall, with the heading that stood above it. */
export interface WallNote {
  readonly text: string;
  readonly heading: string;
}

/** What pasted text holds: a title where the text begins with one, and its notes in order. */
export interface Wall {
  readonly title: string;
  readonly notes: readonly WallNote[];
}

const BULLET = /^(?:[-*+•・‣◦●○■□]\s*|\d{1,3}[.)．）、]\s+)/u;
const CHECKBOX = /^\[[ xX]\]\s*/u;

/** Reads pasted lines: markdown headings, bullets, numbered lists, checkboxes or bare lines; blank lines part, no more. */
export function readWall(pasted: string): Wall {
  let title = '';
  let heading = '';
  const notes: WallNote[] = [];
  for (const line of cleaned(pasted).split('\n')) {
    const text = line.trim();
    const marked = /^(#{1,6})\s+(.*)$/u.exec(text);
    if (marked) {
      const words = (marked[2] ?? '').replace(/\s#+$/u, '').trim();
      if (marked[1] === '#' && title === '' && notes.length === 0) title = words;
      else heading = words;
      continue;
    }
    const bare = text.replace(BULLET, '').replace(CHECKBOX, '').trim();
    if (bare !== '' && !/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/u.test(text)) notes.push({ text: bare, heading });
  }
  return { title, notes };
}

/** What a note may become, read from its words and its heading. */
export interface Suggestion {
  readonly kind: Exclude<KindName, 'roadmap' | 'link' | 'note'>;
  readonly title: string;
  /** What stood behind the title: a stage's span, a segment's description. */
  readonly detail: string;
  readonly when: string;
  readonly perspective: Perspective | null;
  readonly outcome: Outcome['type'] | null;
  /** The group that the note names, such as "A". */
  readonly segment: string;
  readonly method: Action['method'];
  readonly effortHours: number | null;
}

const ARROW = /\s*(?:→|⇒|➡|⟶|->|=>)\s*/u;
const HEADINGS: readonly (readonly [RegExp, Suggestion['kind']])[] = [
  [/いつ|アクション|action|when/iu, 'action'],
  [/ステージ|段階|フェーズ|stage|phase/iu, 'stage'],
  [/指標|indicator|metric/iu, 'indicator'],
  [/接点|touchpoint/iu, 'touchpoint'],
  [/成果指標|KGI|outcome/iu, 'outcome'],
  [/ゴール|目標|goal/iu, 'goal'],
  [/セグメント|segment/iu, 'segment'],
];
const PERSPECTIVE_WORDS: readonly (readonly [RegExp, Perspective])[] = [
  [/^(?:財務|financial|finance)/iu, 'financial'],
  [/^(?:顧客|customer)/iu, 'customer'],
  [/^(?:業務プロセス|プロセス|process)/iu, 'process'],
  [/^(?:学習と成長|学習|learning)/iu, 'learning'],
];
const OUTCOME_WORDS: readonly (readonly [RegExp, Outcome['type']])[] = [
  [/解約|継続率|更新率|churn|retention|renewal rate/iu, 'retention'],
  [/アップセル|単価|拡大|expansion|upsell/iu, 'expansion'],
  [/紹介|referral/iu, 'referral'],
];
const METHOD_WORDS: readonly (readonly [RegExp, NonNullable<Action['method']>])[] = [
  [/セルフサービス|self-?service/iu, 'self-service'],
  [/グループ|勉強会|セミナー|group|seminar/iu, 'group'],
  [/コミュニティ|community/iu, 'community'],
  [/1対1|個別|one-to-one|1:1/iu, 'one-to-one'],
];
const GROUP_NAME = /^(?:グループ|セグメント|group|segment)\s*([A-Za-zＡ-Ｚ0-9]+)/iu;

/** What the note looks like; null where its words give no hint. A heading speaks louder than an arrow. */
export function suggest({ text, heading }: WallNote): Suggestion | null {
  const kind = kindOf(text, heading);
  if (kind === null) return null;
  const plain: Suggestion = { ...NOTHING, kind, title: text };
  switch (kind) {
    case 'action':
      return asAction(plain, text);
    case 'goal':
      return asGoal(plain, text);
    case 'segment': {
      const [name, detail] = atColon(text);
      return { ...plain, title: name, detail, segment: GROUP_NAME.exec(text)?.[1] ?? '' };
    }
    case 'stage': {
      const [title, detail] = atBracket(text);
      return { ...plain, title, detail };
    }
    case 'outcome':
      return { ...plain, outcome: matching(OUTCOME_WORDS, text) ?? 'retention' };
    default:
      return plain;
  }
}

const NOTHING: Omit<Suggestion, 'kind' | 'title'> = {
  detail: '',
  when: '',
  perspective: null,
  outcome: null,
  segment: '',
  method: null,
  effortHours: null,
};

function kindOf(text: string, heading: string): Suggestion['kind'] | null {
  if (/KGI/u.test(text)) return 'outcome';
  if (GROUP_NAME.test(text) && atColon(text)[1] !== '') return 'segment';
  const hinted = matching(HEADINGS, heading);
  if (hinted === 'action') return ARROW.test(text) ? 'action' : null;
  if (hinted !== null) return hinted;
  if (text.split(ARROW).length === 2) return 'action';
  return matching(PERSPECTIVE_WORDS, text) !== null && atColon(text)[1] !== '' ? 'goal' : null;
}

function asAction(plain: Suggestion, text: string): Suggestion {
  const arrow = ARROW.exec(text);
  if (arrow === null) return plain;
  const when = text.slice(0, arrow.index).trim();
  const rest = text.slice(arrow.index + arrow[0].length).trim();
  const hours = /[（(]\s*([\d.]+)\s*(?:時間|h|hours?)\s*[）)]/iu.exec(rest);
  const method = matching(METHOD_WORDS, rest);
  // Hours and the method move into their fields; any other words in brackets stay in the title.
  const title = rest
    .replace(hours?.[0] ?? '', '')
    .replace(/[（(](?:セルフサービス|グループ開催|self-?service|group)[）)]/iu, '')
    .trim();
  const effortHours = hours?.[1] === undefined ? null : Number(hours[1]);
  return {
    ...plain,
    when,
    title: title || rest,
    method,
    effortHours: Number.isFinite(effortHours) ? effortHours : null,
    segment: /([A-Z])グループ|グループ([A-Z])/u.exec(when)?.slice(1).find(Boolean) ?? '',
  };
}

function asGoal(plain: Suggestion, text: string): Suggestion {
  const [head, rest] = atColon(text);
  const perspective = matching(PERSPECTIVE_WORDS, head);
  if (perspective === null || rest === '') return { ...plain, perspective };
  return { ...plain, title: rest, perspective, segment: /[（(]([^（()）]+)[）)]$/u.exec(head)?.[1]?.trim() ?? '' };
}

function matching<T>(words: readonly (readonly [RegExp, T])[], text: string): T | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** `head: rest`, with either colon. */
function atColon(text: string): [head: string, rest: string] {
  const found = /^([^:：]{1,60})[:：]\s*(.+)$/u.exec(text);
  return found ? [(found[1] ?? '').trim(), (found[2] ?? '').trim()] : [text, ''];
}

/** `name（detail）`, with either bracket. */
function atBracket(text: string): [name: string, detail: string] {
  const found = /^(.+?)\s*[（(](.+)[）)]$/u.exec(text);
  return found ? [(found[1] ?? '').trim(), (found[2] ?? '').trim()] : [text, ''];
}
