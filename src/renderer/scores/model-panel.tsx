import { useRef } from 'react';
import { dayNumber } from '#shared/score/calendar.ts';
import { fieldReader } from '#shared/score/fields.ts';
import type { Group, Profile } from '#shared/score/model.ts';
import { useSession, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { useFocusTaken, whenNobodyHasIt } from '../ui/focus-kept.ts';
import { MeasureRow } from './measure-row.tsx';
import { NumberBox } from './number-box.tsx';
import { selectAccount, useScores } from './scores-state.ts';
import { bandLabel, percent } from './scoring.ts';
import { changesOf } from './trial.ts';
import { keepTrial, revertTrial, tryGroup } from './trying.ts';
import type { Scoring } from './use-scoring.ts';

/** Accounts that change their band are named up to this many. */
const NAMED = 8;

/** The model of the selected account's profile, and what happens when it is another one. */
export function ModelPanel({ scoring }: { readonly scoring: Scoring }) {
  const t = useT();
  const main = useRef<HTMLElement>(null);
  useFocusTaken(main);
  const { model, selected } = scoring;
  const profile = model.profiles.find(({ id }) => id === selected?.score.profile);
  return (
    <main ref={main} className="scores-model" data-region="board" aria-label={t('scores.region.model')} tabIndex={-1}>
      <div className="scores-model-head">
        <h2 className="heading">{t('scores.model', { profile: profile?.label ?? t('scores.model.none') })}</h2>
        <Trying onDone={() => whenNobodyHasIt(() => main.current?.focus())} />
      </div>
      <div className="scores-model-body scrolls">
        {profile === undefined ? (
          <p className="scores-quiet">{t('scores.status.no-profile')}</p>
        ) : (
          <>
            {profile.groups.map((group) => (
              <GroupCard key={group.id} scoring={scoring} profile={profile} group={group} />
            ))}
            <Overrides scoring={scoring} profile={profile} />
          </>
        )}
      </div>
      <BandChanges scoring={scoring} />
    </main>
  );
}

interface TryingProps {
  /** Called where the buttons go with what was tried. */
  readonly onDone: () => void;
}

/** What is being tried, and the two ways on from there. */
function Trying({ onDone }: TryingProps) {
  const t = useT();
  const document = useSession((state) => state.document);
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const trial = useScores((state) => state.trial);
  const { weights, thresholds, missing } = changesOf(document, trial);
  const end = (how: () => void) => {
    how();
    onDone();
  };
  if (weights + thresholds + missing === 0) return <span className="scores-quiet">{t('scores.trial.hint')}</span>;
  const parts = [
    weights > 0 && t('scores.trial.weights', { count: weights }),
    thresholds > 0 && t('scores.trial.thresholds', { count: thresholds }),
    missing > 0 && t('scores.trial.missing', { count: missing }),
  ].filter((part) => part !== false);
  return (
    <fieldset className="trying" aria-label={t('scores.trial')}>
      <span>
        {t('scores.trial.changed')} <b>{parts.join(' · ')}</b>
      </span>
      <Button look="quiet" onPress={() => end(revertTrial)}>
        {t('scores.trial.revert')}
      </Button>
      <Button look="primary" isDisabled={isReadOnly} onPress={() => end(keepTrial)}>
        {t('scores.trial.keep')}
      </Button>
    </fieldset>
  );
}

interface GroupProps {
  readonly scoring: Scoring;
  readonly profile: Profile;
  readonly group: Group;
}

function GroupCard({ scoring: { model, selected }, profile, group }: GroupProps) {
  const t = useT();
  const asOf = useScores((state) => state.asOf);
  const part = group.weight / sum(profile.groups.map(({ weight }) => weight));
  const inside = sum(group.measures.map(({ weight }) => weight));
  return (
    <section className="group" aria-label={group.label}>
      <div className="group-head">
        <h3>{group.label}</h3>
        <GroupScore score={selected?.score.groups[group.id] ?? null} />
        <span className="group-weight">
          <span aria-hidden>{t('scores.weight')}</span>
          <NumberBox
            label={t('scores.weight.of', { name: group.label })}
            value={group.weight}
            range="weight"
            onCommit={(weight) => tryGroup({ profile: profile.id, group: group.id, weight })}
          />
        </span>
        <span className="measure-share">{percent(part)}</span>
      </div>
      <ul>
        {group.measures.map((measure) => {
          const field = model.fields.find(({ name }) => name === measure.field);
          const value =
            field === undefined || selected === null
              ? null
              : fieldReader(field, dayNumber(asOf) ?? 0)(selected.account);
          return (
            <MeasureRow
              key={measure.id}
              model={model}
              measure={measure}
              field={field}
              value={value}
              isStale={value === null && field?.maxAgeDays !== undefined && selected?.account[field.name] != null}
              share={(part * measure.weight) / inside}
            />
          );
        })}
      </ul>
    </section>
  );
}

function GroupScore({ score }: { readonly score: number | null }) {
  const t = useT();
  return <span className="scores-quiet">{score === null ? '' : t('scores.points', { points: score.toFixed(1) })}</span>;
}

/** Limits on the score, and for how many accounts of the profile they hold. */
function Overrides({ scoring: { rows }, profile }: Omit<GroupProps, 'group'>) {
  const t = useT();
  if (profile.overrides.length === 0) return null;
  const members = rows.filter(({ score }) => score.profile === profile.id);
  return (
    <section className="group" aria-label={t('scores.overrides')}>
      <div className="group-head">
        <h3>{t('scores.overrides')}</h3>
      </div>
      <ul>
        {profile.overrides.map(({ id, label, cap, floor }) => (
          <li key={id} className="measure override">
            <span>
              {label} →{' '}
              {[
                cap === undefined ? null : t('scores.override.cap', { points: cap }),
                floor === undefined ? null : t('scores.override.floor', { points: floor }),
              ]
                .filter((limit) => limit !== null)
                .join(' · ')}
            </span>
            <span className="scores-quiet">
              {t('scores.override.count', {
                held: members.filter(({ score }) => score.overrides.includes(id)).length,
                all: members.length,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who would be in another band with what is tried. */
function BandChanges({ scoring: { model, changes } }: { readonly scoring: Scoring }) {
  const t = useT();
  const document = useSession((state) => state.document);
  const trial = useScores((state) => state.trial);
  const { weights, thresholds, missing } = changesOf(document, trial);
  if (weights + thresholds + missing === 0) return null;
  const name = (band: string) => bandLabel(model, band) ?? t('scores.band.unknown');
  return (
    <section className="band-changes" aria-live="polite">
      <h3 className="heading">{t('scores.changes', { count: changes.length })}</h3>
      <ul>
        {changes.slice(0, NAMED).map(({ account, from, to }) => (
          <li key={account}>
            <button type="button" className="scores-link" onClick={() => selectAccount(account)}>
              {account}
            </button>{' '}
            {name(from)} → {name(to)}
          </li>
        ))}
        {changes.length > NAMED && <li>{t('scores.more', { count: changes.length - NAMED })}</li>}
      </ul>
    </section>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
