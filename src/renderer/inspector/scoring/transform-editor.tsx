import { useState } from 'react';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import type { Transform } from '#shared/kinds/indicator/transform.ts';
import { useT } from '../../session/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { change } from '../controls/values.ts';
import { CategoriesEditor, YesNoEditor } from './categories-editor.tsx';
import type { ChangeTransform } from './change-transform.ts';
import { firstTransform, TRANSFORMS } from './first-transform.ts';
import { LevelsEditor } from './levels-editor.tsx';
import { LineEditor } from './line-editor.tsx';
import './scoring.css';

/** How a value becomes points: the kind of rule, and the rule. */
export function TransformEditor({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const [error, setError] = useState<string | null>(null);
  const { transform } = indicator;
  const set: ChangeTransform = (next) => change([indicator], { transform: next });
  const kinds = TRANSFORMS[indicator.type];
  const shown = transform === null || kinds.includes(transform.type) ? kinds : [...kinds, transform.type];
  return (
    <FieldSet legend={t('scoring.transform')} error={error}>
      <Choice
        bare
        label={t('scoring.transform')}
        value={transform?.type ?? ''}
        options={[
          { value: '', label: t('scoring.transform.none') },
          ...shown.map((kind) => ({ value: kind, label: t(`scoring.transform.${kind}`) })),
        ]}
        onChange={(kind) => {
          const next = kind === '' ? null : firstTransform(indicator, kind);
          setError(change([indicator], { transform: next }));
        }}
      />
      {transform !== null && <Rule indicator={indicator} transform={transform} onChange={set} />}
    </FieldSet>
  );
}

interface RuleProps {
  readonly indicator: Indicator;
  readonly transform: Transform;
  readonly onChange: ChangeTransform;
}

function Rule({ indicator, transform, onChange }: RuleProps) {
  switch (transform.type) {
    case 'steps':
      return <LevelsEditor rule={transform} onChange={onChange} />;
    case 'linear':
      return <LineEditor line={transform} onChange={onChange} />;
    case 'categories':
      return <CategoriesEditor table={transform} values={indicator.categories} onChange={onChange} />;
    case 'boolean':
      return <YesNoEditor scores={transform} onChange={onChange} />;
  }
}
