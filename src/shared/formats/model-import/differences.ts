import { canonicalJson, jsonEqual } from '#shared/core/json.ts';
import { type Bilingual, type DomainError, domainError } from '#shared/core/result.ts';

/** All that a roadmap exports otherwise than the model it was read from, place by place; empty where they are equal. */
export function differences(from: unknown, to: unknown, path: readonly string[] = []): DomainError[] {
  if (jsonEqual(from, to)) return [];
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    const reordered = inOrderOf(from, to);
    if (reordered !== null) return [otherOrder(path), ...differences(from, reordered, path)];
    return from.flatMap((part: unknown, index) => {
      const [last = '', ...before] = path.toReversed();
      return differences(part, to[index], [...before.toReversed(), `${last}[${nameOf(part) ?? index}]`]);
    });
  }
  if (isObject(from) && isObject(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    const [a, b] = [new Map(Object.entries(from)), new Map(Object.entries(to))];
    return keys.flatMap((key) => differences(a.get(key), b.get(key), [...path, key]));
  }
  return [difference(from, to, path)];
}

/** The same named parts in the order of the other list; null where they are in that order, or others. */
function inOrderOf(from: readonly unknown[], to: readonly unknown[]): unknown[] | null {
  const names = from.map(nameOf);
  const known = new Map(to.map((part) => [nameOf(part), part]));
  const isSame = to.every((part, index) => nameOf(part) === names[index]);
  if (isSame || known.size !== to.length || !names.every((name) => name !== undefined && known.has(name))) return null;
  return names.map((name) => known.get(name));
}

function otherOrder(path: readonly string[]): DomainError {
  return domainError(
    'model-import.order',
    { ja: '並び順が元のモデルと異なります。', en: 'The order is not that of the model.' },
    {
      ja: 'スコアは変わりません。気になる場合は、カードを並べ替えてください。',
      en: 'Scores do not change. Where the order matters, move the cards.',
    },
    path.join('.'),
  );
}

/** What people call a part of a list by, so that a place stays true when others are left out. */
function nameOf(part: unknown): string | undefined {
  if (!isObject(part)) return undefined;
  const name = 'id' in part ? part.id : 'name' in part ? part.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function difference(from: unknown, to: unknown, path: readonly string[]): DomainError {
  const kind = kindOf(path);
  return domainError(
    `model-import.${kind}`,
    {
      ja: `${written(from, 'なし')} は ${written(to, 'なし')} になりました。`,
      en: `${written(from, 'nothing')} became ${written(to, 'nothing')}.`,
    },
    REMEDIES[kind],
    path.join('.'),
  );
}

type Kind = 'id' | 'column' | 'trace' | 'text' | 'value';

function kindOf(path: readonly string[]): Kind {
  const last = path.at(-1) ?? '';
  if (path.some((key) => key === 'trace' || key.startsWith('trace['))) return 'trace';
  if (last === 'id') return 'id';
  if (['name', 'field', 'observedAtField', 'accountId', 'segmentField', 'stageField'].includes(last)) return 'column';
  return ['label', 'title', 'reason', 'unit', 'source', 'owner'].includes(last) ? 'text' : 'value';
}

const REMEDIES: Readonly<Record<Kind, Bilingual>> = {
  id: {
    ja: '元のidを使っている表やツールがあれば、新しいidに合わせてください。',
    en: 'Where a table or a tool uses the old id, let it use the new one.',
  },
  column: {
    ja: '顧客データの列名を合わせるか、指標の列名を直してください。',
    en: 'Rename the column of the account data, or correct the column of the indicator.',
  },
  trace: {
    ja: '指標のアクションとステージ、アクションのゴールを確かめてください。',
    en: 'Check the indicator’s action and stage, and the goals of the action.',
  },
  text: {
    ja: 'ロードマップで文言を確かめ、必要なら直してください。',
    en: 'Check the text in the roadmap and correct it where needed.',
  },
  value: { ja: 'ロードマップでこの設定を確かめてください。', en: 'Check this setting in the roadmap.' },
};

/** Enough to recognise a value by. */
const LONGEST = 80;

function written(value: unknown, nothing: string): string {
  if (value === undefined || value === null) return nothing;
  const text = canonicalJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
