import { newId } from '#shared/core/id.ts';
import { shown, textIn } from '#shared/core/text.ts';
import type { ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { useKind, useT, useTextLanguage } from '../../session/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { Tick } from '../../ui/tick.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { NumberField } from '../controls/number-control.tsx';
import { ConditionForm } from './condition-form.tsx';
import { conditionWords } from './condition-words.ts';
import { AddRow, RemoveRow } from './list-buttons.tsx';
import { needed, type ScorePartProps } from './score-part.ts';
import { asSimple, opsFor, simpleCondition } from './simple-condition.ts';

type Override = ScoreSettings['overrides'][number];

/** Limits on the score while a condition holds [SM10]. */
export function Overrides({ score, onChange }: ScorePartProps) {
  const t = useT();
  const language = useTextLanguage();
  const [first] = useKind('indicator');
  const { overrides } = score;
  const add = () => {
    if (first === undefined) return;
    const [op = 'eq'] = opsFor(first.type);
    const label = textIn(language, t('scoring.override.new'));
    const when = simpleCondition(first, op, null);
    onChange({ overrides: [...overrides, { id: newId('limit'), label, when, cap: 39, floor: null, profiles: [] }] });
  };
  return (
    <>
      <p className="field-hint">{t('scoring.overrides.hint')}</p>
      {overrides.map((override) => (
        <OverrideCard
          key={override.id}
          override={override}
          profiles={score.profiles}
          onChange={(next) => onChange({ overrides: overrides.map((one) => (one.id === next.id ? next : one)) })}
          onRemove={() => onChange({ overrides: overrides.filter(({ id }) => id !== override.id) })}
        />
      ))}
      {first === undefined ? (
        <p className="field-hint">{t('scoring.override.needsIndicator')}</p>
      ) : (
        <AddRow label={t('scoring.override.add')} onPress={add} />
      )}
    </>
  );
}

interface OverrideCardProps {
  readonly override: Override;
  readonly profiles: ScoreSettings['profiles'];
  readonly onChange: (next: Override) => string | null;
  readonly onRemove: () => void;
}

function OverrideCard({ override, profiles, onChange, onRemove }: OverrideCardProps) {
  const t = useT();
  const language = useTextLanguage();
  const label = shown(override.label, language);
  const limit = (name: 'cap' | 'floor', value: number | null) => {
    const next = { ...override, [name]: value };
    return next.cap === null && next.floor === null ? t('scoring.override.neither') : onChange(next);
  };
  return (
    <div className="rule-card">
      <div className="rule-card-head">
        <TypedField
          lang={language}
          label={t('scoring.override.label')}
          value={label}
          onCommit={(typed) =>
            needed(typed, language, override.label, (next) => onChange({ ...override, label: next }))
          }
        />
        <RemoveRow label={t('scoring.remove', { label })} onPress={onRemove} />
      </div>
      <When override={override} onChange={(when) => onChange({ ...override, when })} />
      <div className="fields">
        {(['cap', 'floor'] as const).map((name) => (
          <NumberField
            key={name}
            label={t(`scoring.override.${name}`)}
            width="half"
            value={override[name]}
            rule={{ least: 0, most: 100 }}
            onCommit={(value) => limit(name, value)}
          />
        ))}
      </div>
      {profiles.map((profile) => (
        <Tick
          key={profile.id}
          lang={language}
          label={shown(profile.label, language) || profile.id}
          checked={override.profiles.includes(profile.id)}
          onChange={(on) => {
            const ids = profiles.map(({ id }) => id);
            onChange({
              ...override,
              profiles: ids.filter((id) => (id === profile.id ? on : override.profiles.includes(id))),
            });
          }}
        />
      ))}
    </div>
  );
}

interface WhenProps {
  readonly override: Override;
  readonly onChange: (when: Override['when']) => string | null;
}

/** The condition: an indicator and a comparison, or words where it combines several. */
function When({ override, onChange }: WhenProps) {
  const t = useT();
  const language = useTextLanguage();
  const indicators = useKind('indicator');
  const simple = asSimple(override.when);
  const indicator = indicators.find(({ id }) => id === simple?.field);
  const nameOf = (id: string) => {
    const found = indicators.find((one) => one.id === id);
    return found === undefined ? id : shown(found.title, language);
  };
  if (simple === null || indicator === undefined) {
    return <p className="rule-words">{conditionWords(override.when, nameOf, t)}</p>;
  }
  return (
    <>
      <Choice
        label={t('scoring.override.field')}
        value={indicator.id}
        options={indicators.map(({ id }) => ({ value: id, label: nameOf(id) || t('inspector.untitled') }))}
        onChange={(id) => {
          const next = indicators.find((one) => one.id === id);
          const [op = 'eq'] = next === undefined ? [] : opsFor(next.type);
          if (next !== undefined) onChange(simpleCondition(next, op, null));
        }}
      />
      <ConditionForm
        indicator={indicator}
        condition={simple}
        isOptional={false}
        onChange={(next) => (next === null ? null : onChange(next))}
      />
    </>
  );
}
