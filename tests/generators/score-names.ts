/** Which names a generated model uses. */
export type Names = 'plain' | 'wild' | 'case-twins';

const PLAIN = ['logins', 'seats', 'tickets', 'meetings', 'nps', 'sponsor', 'kickoff', 'usage', 'plan', 'trained'];
const WILD = [
  'ログイン数',
  '推進者の熱意（1〜5）',
  'say "hi"',
  "owner's mood",
  '😀👩‍👩‍👧',
  'a,b;c',
  'select',
  '=1+1',
  '-minus',
  '@at',
  '100%',
  '<b>&amp;</b>',
  'tab\there',
  'ÅngströmÄ',
  '$dollar {x}',
  'back\\slash',
  '{{brace}}',
  '[bracket]',
  '-- comment',
  '金額',
];
const TWINS = ['Logins', 'LOGINS', 'Seats', 'NPS', 'ängström'];

/** `wild` brings Japanese, quotes, emoji, delimiters and formulas; `case-twins` also names that differ only in case. */
export function namesOf(kind: Names): readonly string[] {
  return kind === 'plain' ? PLAIN : kind === 'wild' ? [...PLAIN, ...WILD] : [...PLAIN, ...WILD, ...TWINS];
}

export const SEGMENTS = ['self-help', 'done-for-you', '伴走型', "o'brien", 'a "b"'];
export const STAGES = ['onboarding', '定着期', 'renewal'];
export const CATEGORY_VALUES = ['free', 'pro', '法人', "it's", 'a "b"', '😀', '=x', 'Pro'];
