import { newId } from '#shared/core/id.ts';
import { shown, textIn } from '#shared/core/text.ts';
import type { ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { useKind, useT, useTextLanguage } from '../../session/use-session.ts';
import { FieldSet } from '../../ui/field.tsx';
import { Tick } from '../../ui/tick.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { NumberField } from '../controls/number-control.tsx';
import { AddRow, RemoveRow } from './list-buttons.tsx';
import { needed, type ScorePartProps } from './score-part.ts';

type Profile = ScoreSettings['profiles'][number];

/** Which customers are scored together, in order [SM12]. */
export function Profiles({ score, onChange }: ScorePartProps) {
  const t = useT();
  const language = useTextLanguage();
  const { profiles } = score;
  const add = () => {
    const label = textIn(language, t('scoring.profile.new'));
    onChange({
      profiles: [...profiles, { id: newId('profile'), label, segments: [], stages: [], groupWeights: {} }],
    });
  };
  return (
    <>
      <p className="field-hint">{t('scoring.profiles.hint')}</p>
      {profiles.map((profile) => (
        <ProfileCard
          key={profile.id}
          profile={profile}
          groups={score.groups}
          onChange={(next) => onChange({ profiles: profiles.map((one) => (one.id === next.id ? next : one)) })}
          onRemove={() => onChange({ profiles: profiles.filter(({ id }) => id !== profile.id) })}
        />
      ))}
      <AddRow label={t('scoring.profile.add')} onPress={add} />
    </>
  );
}

interface ProfileCardProps {
  readonly profile: Profile;
  readonly groups: ScoreSettings['groups'];
  readonly onChange: (next: Profile) => string | null;
  readonly onRemove: () => void;
}

function ProfileCard({ profile, groups, onChange, onRemove }: ProfileCardProps) {
  const t = useT();
  const language = useTextLanguage();
  const label = shown(profile.label, language);
  const setWeight = (group: string, weight: number | null) => {
    const { [group]: _, ...others } = profile.groupWeights;
    return onChange({ ...profile, groupWeights: weight === null ? others : { ...others, [group]: weight } });
  };
  return (
    <div className="rule-card">
      <div className="rule-card-head">
        <TypedField
          lang={language}
          label={t('scoring.profile.label')}
          value={label}
          onCommit={(typed) => needed(typed, language, profile.label, (next) => onChange({ ...profile, label: next }))}
        />
        <RemoveRow label={t('scoring.remove', { label })} onPress={onRemove} />
      </div>
      <Members
        kind="segment"
        legend={t('scoring.profile.segments')}
        chosen={profile.segments}
        onChange={(segments) => onChange({ ...profile, segments })}
      />
      <Members
        kind="stage"
        legend={t('scoring.profile.stages')}
        chosen={profile.stages}
        onChange={(stages) => onChange({ ...profile, stages })}
      />
      {groups.map((group) => (
        <NumberField
          key={group.id}
          label={t('scoring.profile.weight', { label: shown(group.label, language) })}
          placeholder={String(group.weight)}
          value={profile.groupWeights[group.id] ?? null}
          rule={{ positive: true }}
          onCommit={(weight) => setWeight(group.id, weight)}
        />
      ))}
    </div>
  );
}

interface MembersProps {
  readonly kind: 'segment' | 'stage';
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

function Members({ kind, legend, chosen, onChange }: MembersProps) {
  const t = useT();
  const language = useTextLanguage();
  const all = useKind(kind);
  return (
    <FieldSet legend={legend} hint={t('scoring.profile.any')}>
      {all.map((one) => (
        <Tick
          key={one.id}
          lang={language}
          label={shown(one.title, language) || t('inspector.untitled')}
          checked={chosen.includes(one.id)}
          onChange={(on) =>
            onChange(all.map(({ id }) => id).filter((id) => (id === one.id ? on : chosen.includes(id))))
          }
        />
      ))}
    </FieldSet>
  );
}
