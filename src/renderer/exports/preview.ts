import { useEffect, useState } from 'react';
import type { DomainError } from '#shared/core/result.ts';
import type { Language } from '#shared/core/text.ts';
import { type Bundle, exportBundle } from '#shared/export/bundle.ts';
import type { TargetId } from '#shared/export/registry.ts';
import type { ScoreModel } from '#shared/score/model.ts';

/** What an export would give, without writing it. */
export type Preview =
  | { readonly state: 'none' }
  | { readonly state: 'working' }
  | { readonly state: 'ready'; readonly bundle: Bundle }
  | { readonly state: 'refused'; readonly error: DomainError };

/** Typing into an option starts no work until it pauses. */
const PAUSE = 200;

/** Emits the bundle in memory: the same pure step that the export itself takes, so that nothing comes as a surprise. */
export function usePreview(
  model: ScoreModel | null,
  target: TargetId,
  options: Readonly<Record<string, unknown>>,
  language: Language,
): Preview {
  const [preview, setPreview] = useState<Preview>({ state: 'none' });
  const chosen = JSON.stringify(options);
  useEffect(() => {
    if (model === null) {
      setPreview({ state: 'none' });
      return;
    }
    let wanted = true;
    setPreview((before) => (before.state === 'ready' ? before : { state: 'working' }));
    const timer = setTimeout(async () => {
      const emitted = await exportBundle(model, target, JSON.parse(chosen), language);
      if (!wanted) return;
      setPreview(emitted.ok ? { state: 'ready', bundle: emitted.value } : { state: 'refused', error: emitted.error });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [model, target, chosen, language]);
  return preview;
}
