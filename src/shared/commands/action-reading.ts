import type { Action } from '#shared/kinds/action/action.ts';
import { ARROW, matching, plainKey } from './words.ts';

/** `when → do`, with what the brackets behind it say. */
export interface ActionReading {
  readonly kind: 'action';
  readonly title: string;
  readonly when: string;
  readonly owner: string;
  readonly method: Action['method'];
  readonly effortHours: number | null;
  /** The segment that it names, such as "B". */
  readonly group: string;
  /** What the customer does meanwhile. */
  readonly customerTask: string;
}

const METHOD_WORDS: readonly (readonly [RegExp, NonNullable<Action['method']>])[] = [
  [/セルフサービス|self-?service/iu, 'self-service'],
  [/グループ開催|勉強会|セミナー|ワークショップ|\bgroup\b|seminar|webinar/iu, 'group'],
  [/コミュニティ|community/iu, 'community'],
  [/1対1|１対１|個別|面談|one-to-one|1:1/iu, 'one-to-one'],
  [/メール|動画|自動配信|e-?mail|\bvideo\b|in-app/iu, 'digital'],
];
/** A bracket that says nothing but the method has done its work once the method is in its field. */
const METHOD_ONLY =
  /^(?:セルフサービス|グループ(?:開催)?|コミュニティ|1対1|個別|self-?service|group|community|one-to-one|1:1)$/iu;
const HOURS = /^(?:約|およそ|about\s+)?([\d.]+)\s*(時間|分|h|hrs?|hours?|min|minutes?)$/iu;
const CUSTOMER_TASK =
  /^(?:顧客側?の?(?:タスク|作業|仕事|宿題)|customer(?:['’]s)?\s*(?:task|side|to-?do))\s*[:：]\s*(.+)$/iu;
const OWNER = /^([^、。,\s「」]{0,12}?(?:担当者?|責任者|マネージャー|CSM))が/u;
const GROUP = /([A-ZＡ-Ｚ])グループ|グループ([A-ZＡ-Ｚ])|\b(?:group|segment) ([A-Z])\b/u;

/** Reads `when → do（2時間・セルフサービス）`; without an arrow all of it is the do. */
export function asAction(text: string): ActionReading {
  const arrow = ARROW.exec(text);
  const when = arrow === null ? '' : text.slice(0, arrow.index).trim();
  const rest = arrow === null ? text : text.slice(arrow.index + arrow[0].length).trim();
  if (rest === '') return { ...read(text), when: '' };
  const reading = read(rest);
  return { ...reading, when, group: reading.group || groupIn(when) };
}

/** Hours, method and the customer's part move from the brackets into their fields; all other words stay in the title. */
function read(words: string): ActionReading {
  let effortHours: number | null = null;
  let customerTask = '';
  const title = words
    .replace(/\s*[（(]([^（()）]+)[）)]/gu, (whole, inside: string) => {
      const task = CUSTOMER_TASK.exec(inside.trim())?.[1];
      if (task !== undefined && customerTask === '') {
        customerTask = task.trim();
        return '';
      }
      const parts = inside.split(/[、,・/／;；]/u).map((part) => part.trim());
      const left = parts.filter((part) => {
        const hours = hoursIn(part);
        if (hours !== null && effortHours === null) {
          effortHours = hours;
          return false;
        }
        return !METHOD_ONLY.test(part);
      });
      if (left.length === parts.length) return whole;
      return left.length === 0 ? '' : `（${left.join('・')}）`;
    })
    .trim();
  return {
    kind: 'action',
    title: title || words,
    when: '',
    owner: OWNER.exec(title)?.[1] ?? '',
    method: matching(METHOD_WORDS, words),
    effortHours,
    group: groupIn(words),
    customerTask,
  };
}

function hoursIn(part: string): number | null {
  const found = HOURS.exec(part.normalize('NFKC'));
  const count = Number(found?.[1] ?? Number.NaN);
  if (!Number.isFinite(count)) return null;
  return /^(?:分|min)/iu.test(found?.[2] ?? '') ? count / 60 : count;
}

function groupIn(words: string): string {
  return plainKey(GROUP.exec(words)?.slice(1).find(Boolean) ?? '');
}
