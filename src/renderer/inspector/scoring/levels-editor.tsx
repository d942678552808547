import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import { useT } from '../../session/use-session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { NeededNumberField } from '../controls/number-control.tsx';
import type { ChangeTransform } from './change-transform.ts';
import { areInOrder, type Level, type Levels, levelsOf, ruleOf, turned, withOneMore } from './levels.ts';

interface LevelsEditorProps {
  readonly rule: Extract<Transform, { type: 'steps' }>;
  readonly onChange: ChangeTransform;
}

const POINTS = { least: 0, most: 100 } as const;

/** Levels with a direction, from the best to the rest. */
export function LevelsEditor({ rule, onChange }: LevelsEditorProps) {
  const t = useT();
  const [error, setError] = useState<string | null>(null);
  const levels = levelsOf(rule);
  const set = (next: Levels) =>
    areInOrder(next) ? onChange(ruleOf(next)) : t(`scoring.level.order.${next.direction}`);
  const replace = (index: number, level: Level) =>
    set({ ...levels, levels: levels.levels.map((one, at) => (at === index ? level : one)) });
  return (
    <div className="rule">
      <Choice
        bare
        label={t('scoring.direction')}
        value={levels.direction}
        options={[
          { value: 'higher', label: t('scoring.direction.higher') },
          { value: 'lower', label: t('scoring.direction.lower') },
        ]}
        onChange={(next) => {
          if (next !== levels.direction) setError(set(turned(levels)));
        }}
      />
      {levels.levels.map((level, index) => (
        // A level has no name but its place, and a place is what the user edits.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div className="rule-row rule-level" key={index}>
          <NeededNumberField
            bare
            label={t('scoring.level.limit', { number: index + 1 })}
            value={level.limit}
            rule={{}}
            onCommit={(limit) => replace(index, { ...level, limit })}
          />
          <Holds
            label={t('scoring.level.holds', { number: index + 1 })}
            direction={levels.direction}
            holds={level.holds}
            onChange={(holds) => setError(replace(index, { ...level, holds }))}
          />
          <NeededNumberField
            bare
            label={t('scoring.level.score', { number: index + 1 })}
            value={level.score}
            rule={POINTS}
            onCommit={(score) => replace(index, { ...level, score })}
          />
          <span className="rule-unit">{t('scoring.points')}</span>
          <IconButton
            label={t('scoring.level.remove', { number: index + 1 })}
            isDisabled={levels.levels.length === 1}
            onPress={() => setError(set({ ...levels, levels: levels.levels.filter((_, at) => at !== index) }))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div className="rule-row rule-level">
        <span className="rule-rest">{t('scoring.level.rest')}</span>
        <NeededNumberField
          bare
          label={t('scoring.level.rest.score')}
          value={levels.rest}
          rule={POINTS}
          onCommit={(rest) => set({ ...levels, rest })}
        />
        <span className="rule-unit">{t('scoring.points')}</span>
      </div>
      <Button look="quiet" onPress={() => setError(set(withOneMore(levels)))}>
        <Plus size={14} aria-hidden />
        {t('scoring.level.add')}
      </Button>
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface HoldsProps {
  readonly label: string;
  readonly direction: Levels['direction'];
  readonly holds: boolean;
  readonly onChange: (holds: boolean) => void;
}

/** Whether the limit itself belongs to the level: "or more" and "above", "or less" and "below". */
function Holds({ label, direction, holds, onChange }: HoldsProps) {
  const t = useT();
  const [closed, open] = direction === 'higher' ? (['ge', 'gt'] as const) : (['le', 'lt'] as const);
  return (
    <Choice
      bare
      label={label}
      value={holds ? closed : open}
      options={[closed, open].map((value) => ({ value, label: t(`scoring.${value}`) }))}
      onChange={(value) => onChange(value === closed)}
    />
  );
}
