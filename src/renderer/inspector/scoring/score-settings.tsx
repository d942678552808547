import { type ReactNode, useState } from 'react';
import { newId } from '#shared/core/id.ts';
import { shown, textIn } from '#shared/core/text.ts';
import type { Roadmap } from '#shared/kinds/roadmap/roadmap.ts';
import { CATEGORIES, type ScoreSettings } from '#shared/kinds/roadmap/score-settings.ts';
import { ofKind } from '#shared/kinds/select.ts';
import { session, useT, useTextLanguage } from '../../session/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { NeededNumberField } from '../controls/number-control.tsx';
import { change } from '../controls/values.ts';
import { AddRow, RemoveRow } from './list-buttons.tsx';
import { Overrides } from './overrides.tsx';
import { Profiles } from './profiles.tsx';
import { type ChangeScore, needed, type ScorePartProps } from './score-part.ts';
import './scoring.css';

/** How the roadmap's indicators become a score. */
export function ScoreSettingsEditor({ roadmap }: { readonly roadmap: Roadmap }) {
  const t = useT();
  const { score } = roadmap;
  const onChange: ChangeScore = (part) => change([roadmap], { score: { ...score, ...part } });
  return (
    <>
      <Groups score={score} onChange={onChange} />
      <Bands score={score} onChange={onChange} />
      <NeededNumberField
        label={t('scoring.minCoverage')}
        hint={t('scoring.minCoverage.hint')}
        value={Math.round(score.minCoverage * 1000) / 10}
        rule={{ least: 0, most: 100 }}
        onCommit={(percent) => onChange({ minCoverage: percent / 100 })}
      />
      <Fold title={t('scoring.overrides')}>
        <Overrides score={score} onChange={onChange} />
      </Fold>
      <Fold title={t('scoring.profiles')}>
        <Profiles score={score} onChange={onChange} />
      </Fold>
      <Fold title={t('scoring.columns')}>
        <Columns score={score} onChange={onChange} />
      </Fold>
    </>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="rule-fold field-full">
      <summary>{title}</summary>
      <div className="rule">{children}</div>
    </details>
  );
}

function Groups({ score, onChange }: ScorePartProps) {
  const t = useT();
  const language = useTextLanguage();
  const replace = (id: string, part: Partial<ScoreSettings['groups'][number]>) =>
    onChange({ groups: score.groups.map((group) => (group.id === id ? { ...group, ...part } : group)) });
  const add = () => {
    const label = textIn(language, t('scoring.group.new'));
    onChange({ groups: [...score.groups, { id: newId('group'), category: 'process', label, weight: 10 }] });
  };
  return (
    <FieldSet legend={t('scoring.groups')} hint={t('scoring.groups.hint')}>
      {score.groups.map((group, index) => {
        const label = shown(group.label, language);
        return (
          <div
            className={`rule-row ${CATEGORIES.some((category) => category === group.id) ? 'rule-named' : 'rule-named-wide'}`}
            key={group.id}
          >
            <TypedField
              bare
              lang={language}
              label={t('scoring.group.label', { number: index + 1 })}
              value={label}
              onCommit={(typed) => needed(typed, language, group.label, (next) => replace(group.id, { label: next }))}
            />
            {/* The three groups to begin with are their categories; only others have to say which they belong to. */}
            {!CATEGORIES.some((category) => category === group.id) && (
              <Choice
                bare
                label={t('scoring.group.category', { label })}
                value={group.category}
                options={CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
                onChange={(value) => {
                  const category = CATEGORIES.find((one) => one === value);
                  if (category !== undefined) replace(group.id, { category });
                }}
              />
            )}
            <NeededNumberField
              bare
              label={t('scoring.group.weight', { label })}
              value={group.weight}
              rule={{ positive: true }}
              onCommit={(weight) => replace(group.id, { weight })}
            />
            <RemoveRow
              label={t('scoring.remove', { label })}
              isDisabled={score.groups.length === 1 || isUsed(group.id)}
              onPress={() => onChange({ groups: score.groups.filter(({ id }) => id !== group.id) })}
            />
          </div>
        );
      })}
      <AddRow label={t('scoring.group.add')} onPress={add} />
    </FieldSet>
  );
}

/** Whether an indicator counts in a group; asked when the button is drawn, which every change of the settings does. */
function isUsed(group: string): boolean {
  return ofKind(session.state.document, 'indicator').some((indicator) => indicator.group === group);
}

function Bands({ score, onChange }: ScorePartProps) {
  const t = useT();
  const language = useTextLanguage();
  const [error, setError] = useState<string | null>(null);
  const set = (bands: ScoreSettings['bands']) => {
    const sorted = bands.toSorted((a, b) => a.from - b.from);
    if (sorted[0]?.from !== 0) return t('scoring.bands.first');
    if (new Set(sorted.map(({ from }) => from)).size < sorted.length) return t('scoring.bands.same');
    return onChange({ bands: sorted });
  };
  const replace = (id: string, part: Partial<ScoreSettings['bands'][number]>) =>
    set(score.bands.map((band) => (band.id === id ? { ...band, ...part } : band)));
  const add = () => {
    const last = score.bands.at(-1)?.from ?? 0;
    const label = textIn(language, t('scoring.band.new'));
    setError(set([...score.bands, { id: newId('band'), label, from: Math.round((last + 100) / 2) }]));
  };
  return (
    <FieldSet legend={t('scoring.bands')} hint={t('scoring.bands.hint')} error={error}>
      {score.bands.map((band, index) => {
        const label = shown(band.label, language);
        return (
          <div className="rule-row rule-named" key={band.id}>
            <TypedField
              bare
              lang={language}
              label={t('scoring.band.label', { number: index + 1 })}
              value={label}
              onCommit={(typed) => needed(typed, language, band.label, (next) => replace(band.id, { label: next }))}
            />
            <NeededNumberField
              bare
              label={t('scoring.band.from', { label })}
              value={band.from}
              rule={{ least: 0, most: 100 }}
              onCommit={(from) => replace(band.id, { from })}
            />
            <RemoveRow
              label={t('scoring.remove', { label })}
              isDisabled={score.bands.length === 1}
              onPress={() => setError(set(score.bands.filter(({ id }) => id !== band.id)))}
            />
          </div>
        );
      })}
      {score.bands.length < 12 && <AddRow label={t('scoring.band.add')} onPress={add} />}
    </FieldSet>
  );
}

function Columns({ score, onChange }: ScorePartProps) {
  const t = useT();
  return (
    <>
      {(['accountColumn', 'segmentColumn', 'stageColumn'] as const).map((name) => (
        <TypedField
          key={name}
          label={t(`scoring.${name}`)}
          value={score[name]}
          onCommit={(typed) => (typed.trim() === '' ? t('inspector.text.needed') : onChange({ [name]: typed.trim() }))}
        />
      ))}
      <TypedField
        label={t('scoring.modelId')}
        hint={t('scoring.modelId.hint')}
        value={score.modelId}
        onCommit={(typed) => onChange({ modelId: typed.trim() }) && t('scoring.modelId.bad')}
      />
    </>
  );
}
