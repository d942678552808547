import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import { useT } from '../../session/use-session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { NeededNumberField } from '../controls/number-control.tsx';
import type { ChangeTransform } from './change-transform.ts';

interface CategoriesEditorProps {
  readonly table: Extract<Transform, { type: 'categories' }>;
  /** The values that the indicator says it may have. */
  readonly values: readonly string[];
  readonly onChange: ChangeTransform;
}

const POINTS = { least: 0, most: 100 } as const;

/** A score per value, and what any other value does [SM4]. */
export function CategoriesEditor({ table, values, onChange }: CategoriesEditorProps) {
  const t = useT();
  const [error, setError] = useState<string | null>(null);
  const { scores, otherwise } = table;
  const rows = Object.entries(scores);
  const set = (entries: readonly (readonly [string, number])[]) =>
    onChange({ ...table, scores: Object.fromEntries(entries) });
  const rename = (old: string, typed: string) => {
    const next = typed.trim();
    if (next === '') return t('inspector.text.needed');
    if (next !== old && next in scores) return t('scoring.category.taken');
    return set(rows.map(([value, score]) => [value === old ? next : value, score]));
  };
  const add = () => {
    const open = values.find((value) => !(value in scores));
    setError(set([...rows, [open ?? unusedName(scores), 50]]));
  };
  return (
    <div className="rule">
      {rows.map(([value, score], index) => (
        <div className="rule-row rule-point" key={value}>
          <TypedField
            bare
            label={t('scoring.category.value', { number: index + 1 })}
            value={value}
            onCommit={(typed) => rename(value, typed)}
          />
          <span aria-hidden>→</span>
          <NeededNumberField
            bare
            label={t('scoring.category.score', { value })}
            value={score}
            rule={POINTS}
            onCommit={(next) => set(rows.map(([one, before]) => [one, one === value ? next : before]))}
          />
          <span className="rule-unit">{t('scoring.points')}</span>
          <IconButton
            label={t('scoring.category.remove', { value })}
            onPress={() => setError(set(rows.filter(([one]) => one !== value)))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button look="quiet" onPress={add}>
        <Plus size={14} aria-hidden />
        {t('scoring.category.add')}
      </Button>
      <Choice
        label={t('scoring.category.other')}
        error={error}
        value={otherwise === null ? 'missing' : 'score'}
        options={[
          { value: 'missing', label: t('scoring.category.other.missing') },
          { value: 'score', label: t('scoring.category.other.score') },
        ]}
        onChange={(next) => setError(onChange({ ...table, otherwise: next === 'missing' ? null : 0 }))}
      />
      {otherwise !== null && (
        <NeededNumberField
          bare
          label={t('scoring.category.other.score')}
          value={otherwise}
          rule={POINTS}
          onCommit={(next) => onChange({ ...table, otherwise: next })}
        />
      )}
    </div>
  );
}

/** The smallest whole number that is no value yet. */
function unusedName(scores: Readonly<Record<string, number>>): string {
  let number = 1;
  while (String(number) in scores) number += 1;
  return String(number);
}

interface YesNoEditorProps {
  readonly scores: Extract<Transform, { type: 'boolean' }>;
  readonly onChange: ChangeTransform;
}

/** A score for yes and one for no. */
export function YesNoEditor({ scores, onChange }: YesNoEditorProps) {
  const t = useT();
  return (
    <div className="fields">
      <NeededNumberField
        label={t('scoring.yes')}
        width="half"
        value={scores.true}
        rule={POINTS}
        onCommit={(next) => onChange({ ...scores, true: next })}
      />
      <NeededNumberField
        label={t('scoring.no')}
        width="half"
        value={scores.false}
        rule={POINTS}
        onCommit={(next) => onChange({ ...scores, false: next })}
      />
    </div>
  );
}
