import { useState } from 'react';
import { shown, textIn, withText } from '#shared/core/text.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { perform, useRecordOf, useSession, useT, useTextLanguage } from '../session/use-session.ts';
import { isComposing } from '../ui/ime.ts';

/** The roadmap's title, edited where it stands. */
export function RoadmapTitle() {
  const t = useT();
  const language = useTextLanguage();
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const title = useRecordOf('roadmap', ROADMAP_ID)?.title;
  const [typed, setTyped] = useState<string | null>(null);
  const text = title === undefined ? '' : shown(title, language);

  const commit = () => {
    if (typed !== null && typed.trim() !== text) {
      const next = title === undefined ? textIn(language, typed.trim()) : withText(title, language, typed.trim());
      perform({ type: 'record.change', ids: [ROADMAP_ID], fields: { title: next } });
    }
    setTyped(null);
  };

  if (typed === null) {
    return (
      <h1 className="title">
        <button
          type="button"
          className="title-button"
          lang={language}
          disabled={isReadOnly}
          title={t('app.title.edit')}
          onClick={() => setTyped(text)}
        >
          {text || t('common.untitled')}
        </button>
      </h1>
    );
  }
  return (
    <input
      className="title-field"
      aria-label={t('app.title.label')}
      lang={language}
      // The user has just asked to type here.
      // biome-ignore lint/a11y/noAutofocus: the button that stood here had the focus
      autoFocus
      value={typed}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
