import { LANGUAGES } from '#shared/core/text.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import type { Roadmap } from '#shared/kinds/roadmap/roadmap.ts';
import { useT } from '../session/use-session.ts';
import { Choice } from '../ui/choice.tsx';
import { change } from './controls/values.ts';
import type { PartName } from './fields/field-spec.ts';
import { AlertEditor } from './scoring/alert-editor.tsx';
import { CategoryValues, GroupField, MissingEditor, ProfilesField, TypeField } from './scoring/indicator-parts.tsx';
import { ScoreSettingsEditor } from './scoring/score-settings.tsx';
import { TransformEditor } from './scoring/transform-editor.tsx';

/** The editor of a part of a record that is more than a field. */
export function Part({ part, record }: { readonly part: PartName; readonly record: AnyRecord }) {
  if (record.kind === 'roadmap') {
    return part === 'language' ? <LanguageField roadmap={record} /> : <ScoreSettingsEditor roadmap={record} />;
  }
  if (record.kind !== 'indicator') return null;
  switch (part) {
    case 'type':
      return <TypeField indicator={record} />;
    case 'group':
      return <GroupField indicator={record} />;
    case 'categories':
      return <CategoryValues indicator={record} />;
    case 'transform':
      return <TransformEditor indicator={record} />;
    case 'missing':
      return <MissingEditor indicator={record} />;
    case 'alert':
      return <AlertEditor indicator={record} />;
    case 'profiles':
      return <ProfilesField indicator={record} />;
    case 'language':
    case 'score':
      return null;
  }
}

/** The language of the document's texts; each language is named in its own words. */
function LanguageField({ roadmap }: { readonly roadmap: Roadmap }) {
  const t = useT();
  return (
    <Choice
      label={t('field.roadmap.language')}
      width="half"
      value={roadmap.language}
      options={LANGUAGES.map((language) => ({ value: language, label: language === 'ja' ? '日本語' : 'English' }))}
      onChange={(language) => change([roadmap], { language })}
    />
  );
}
