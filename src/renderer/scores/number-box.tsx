import { useT } from '../session/use-session.ts';
import { numberText, readNumber } from '../ui/number-text.ts';
import { TypedField } from '../ui/typed-field.tsx';

interface NumberBoxProps {
  readonly label: string;
  readonly value: number;
  /** points: 0 to 100; weight: above 0; any: every number. */
  readonly range: 'points' | 'weight' | 'any';
  /** Gives what is wrong, or null. */
  readonly onCommit: (value: number) => string | null;
}

/** A number to try, in its place. */
export function NumberBox({ label, value, range, onCommit }: NumberBoxProps) {
  const t = useT();
  return (
    <TypedField
      bare
      kind="number"
      label={label}
      value={numberText(value)}
      onCommit={(typed) => {
        const next = readNumber(typed);
        if (next === null || next === undefined) return t('scores.number.needed');
        if (range === 'weight' && next <= 0) return t('scores.number.weight');
        if (range === 'points' && (next < 0 || next > 100)) return t('scores.number.points');
        return onCommit(next);
      }}
    />
  );
}
