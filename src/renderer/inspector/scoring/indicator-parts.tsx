import { useState } from 'react';
import { shown } from '#shared/core/text.ts';
import { FIELD_TYPES, type Indicator } from '#shared/kinds/indicator/indicator.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { useRecordOf, useT, useTextLanguage } from '../../session/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { Tick } from '../../ui/tick.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { NeededNumberField } from '../controls/number-control.tsx';
import { change } from '../controls/values.ts';
import { TRANSFORMS } from './first-transform.ts';

interface PartProps {
  readonly indicator: Indicator;
}

/** The group of the score in which the indicator counts. */
export function GroupField({ indicator }: PartProps) {
  const t = useT();
  const language = useTextLanguage();
  const groups = useRecordOf('roadmap', ROADMAP_ID)?.score.groups ?? [];
  return (
    <Choice
      label={t('field.indicator.group')}
      width="half"
      value={indicator.group}
      options={groups.map((group) => ({ value: group.id, label: shown(group.label, language) || group.id }))}
      onChange={(group) => change([indicator], { group })}
    />
  );
}

/** The type of the data. A rule and an alert that make no sense for the new type go, in the same step. */
export function TypeField({ indicator }: PartProps) {
  const t = useT();
  const set = (value: string) => {
    const type = FIELD_TYPES.find((one) => one === value);
    if (type === undefined || type === indicator.type) return;
    const { transform, alert } = indicator;
    const fits = transform === null || TRANSFORMS[type].includes(transform.type);
    const compares = alert !== null && 'value' in alert && alert.field === indicator.id;
    change([indicator], { type, transform: fits ? transform : null, alert: compares ? null : alert });
  };
  return (
    <Choice
      label={t('field.indicator.type')}
      width="half"
      value={indicator.type}
      options={FIELD_TYPES.map((type) => ({ value: type, label: t(`fieldType.${type}`) }))}
      onChange={set}
    />
  );
}

/** The values that a category may have, one a line. */
export function CategoryValues({ indicator }: PartProps) {
  const t = useT();
  if (indicator.type !== 'category') return null;
  return (
    <TypedField
      label={t('field.indicator.categories')}
      lines="many"
      value={indicator.categories.join('\n')}
      onCommit={(typed) => {
        const values = typed.split('\n').map((line) => line.trim());
        return change([indicator], { categories: [...new Set(values.filter((value) => value !== ''))] });
      }}
    />
  );
}

/** What a missing value does [SM6]. */
export function MissingEditor({ indicator }: PartProps) {
  const t = useT();
  const { missing } = indicator;
  const isScore = missing?.policy === 'score';
  return (
    <>
      <Choice
        label={t('scoring.missing')}
        width={isScore ? 'half' : 'full'}
        value={missing?.policy ?? ''}
        options={[
          { value: '', label: t('scoring.missing.undecided') },
          { value: 'exclude', label: t('scoring.missing.exclude') },
          { value: 'score', label: t('scoring.missing.score') },
        ]}
        onChange={(policy) => {
          const next = policy === '' ? null : policy === 'score' ? { policy, score: 50 } : { policy };
          change([indicator], { missing: next });
        }}
      />
      {isScore && (
        <NeededNumberField
          label={t('scoring.missing.points')}
          width="half"
          value={missing.score}
          rule={{ least: 0, most: 100 }}
          onCommit={(score) => change([indicator], { missing: { policy: 'score', score } })}
        />
      )}
    </>
  );
}

/** The profiles in which the indicator counts; shown only where there are any. */
export function ProfilesField({ indicator }: PartProps) {
  const t = useT();
  const language = useTextLanguage();
  const profiles = useRecordOf('roadmap', ROADMAP_ID)?.score.profiles ?? [];
  const [error, setError] = useState<string | null>(null);
  if (profiles.length === 0) return null;
  return (
    <FieldSet legend={t('field.indicator.profiles')} hint={t('field.indicator.profiles.all')} error={error}>
      {profiles.map((profile) => (
        <Tick
          key={profile.id}
          lang={language}
          label={shown(profile.label, language) || profile.id}
          checked={indicator.profiles.includes(profile.id)}
          onChange={(on) => {
            const ids = profiles.map(({ id }) => id);
            const next = ids.filter((id) => (id === profile.id ? on : indicator.profiles.includes(id)));
            setError(change([indicator], { profiles: next }));
          }}
        />
      ))}
    </FieldSet>
  );
}
