import { useEffect, useRef } from 'react';
import './field.css';

interface TickProps {
  readonly label: string;
  readonly checked: boolean | 'mixed';
  readonly onChange: (checked: boolean) => void;
  readonly lang?: string;
}

/** A checkbox with its words. */
export function Tick({ label, checked, onChange, lang }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = checked === 'mixed';
  }, [checked]);
  return (
    <label className="tick" lang={lang}>
      <input
        ref={box}
        type="checkbox"
        checked={checked === true}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
