import type { Bilingual } from '#shared/core/result.ts';
import type { Field } from './model.ts';

/** A place inside a model, as keys and indexes. */
export type Path = readonly PropertyKey[];

/** Tells of one broken rule; `path` is where in the model. */
export type Tell = (path: Path, code: string, message: Bilingual, remedy: Bilingual) => void;

/** A JSON path as people write it, `profiles[0].groups[1].weight`, behind the name of its source. */
export function at(place: string | undefined, path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[A-Za-z_]\w*$/.test(String(key))) text += text === '' ? String(key) : `.${String(key)}`;
    else text += `[${JSON.stringify(String(key))}]`;
  }
  return [place, text].filter(Boolean).join(': ');
}

/** Tells of every id that stands in the list a second time. */
export function unique(ids: readonly string[], pathOf: (index: number) => Path, tell: Tell): void {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id)) {
      tell(
        pathOf(i),
        'model.duplicate-id',
        { ja: `id「${id}」が重複しています。`, en: `The id “${id}” is used twice.` },
        { ja: 'どちらかを別のidにしてください。', en: 'Give one of the two another id.' },
      );
    }
    seen.add(id);
  });
}

/** A name that no field has; the remedy lists those that there are. */
export function unknownField(name: string, path: Path, fields: ReadonlyMap<string, Field>, tell: Tell): void {
  const names = [...fields.keys()];
  const shown = names.slice(0, 12).join(', ') + (names.length > 12 ? ', …' : '');
  tell(
    path,
    'model.unknown-field',
    { ja: `項目「${name}」が fields にありません。`, en: `There is no field “${name}”.` },
    {
      ja: `fields に加えるか、次のいずれかを指定してください：${shown || '（なし）'}`,
      en: `Add it to “fields”, or name one of these: ${shown || '(none)'}.`,
    },
  );
}
