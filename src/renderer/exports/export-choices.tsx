import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { DomainError } from '#shared/core/result.ts';
import { LANGUAGES, type Language } from '#shared/core/text.ts';
import { isTargetId, TARGETS } from '#shared/export/registry.ts';
import type { OptionField } from '#shared/export/target.ts';
import { said } from '#shared/i18n/translate.ts';
import { useLanguage, useT } from '../session/use-session.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { useExport } from './export-state.ts';
import '../ui/radio.css';

interface ExportChoicesProps {
  readonly language: Language;
  /** Why the target does not take the options or the model. */
  readonly refused: DomainError | null;
}

/** Target, its options and the language. */
export function ExportChoices({ language, refused }: ExportChoicesProps) {
  const t = useT();
  const ui = useLanguage();
  const target = useExport((state) => state.target);
  return (
    <div className="export-choices">
      <RadioGroup
        className="export-targets"
        value={target}
        onChange={(value) => {
          if (isTargetId(value)) useExport.setState({ target: value });
        }}
      >
        <Label className="heading">{t('exports.target')}</Label>
        {Object.values(TARGETS).map(({ id, label, summary }) => (
          <Radio key={id} value={id} className="radio export-target">
            <span>
              <b>{said(label, ui)}</b>
              <small>{said(summary, ui)}</small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <div className="fields">
        {TARGETS[target].fields.map((field) => (
          <Option key={`${target} ${field.key}`} field={field} refused={refused} />
        ))}
        <Choice
          label={t('exports.language')}
          width="half"
          value={language}
          options={LANGUAGES.map((one) => ({ value: one, label: t(`exports.language.${one}`) }))}
          onChange={(value) => useExport.setState({ language: LANGUAGES.find((one) => one === value) ?? null })}
        />
      </div>
    </div>
  );
}

/** One option of the target, as its folder describes it. */
function Option({ field, refused }: { readonly field: OptionField; readonly refused: DomainError | null }) {
  const ui = useLanguage();
  const target = useExport((state) => state.target);
  const entered = useExport((state) => state.options[target]?.[field.key]);
  const enter = (value: string) =>
    useExport.setState(({ options }) => ({
      options: { ...options, [target]: { ...options[target], [field.key]: value } },
    }));
  const wrong = refused?.place === `options.${field.key}`;
  const shared = {
    label: said(field.label, ui),
    hint: said(field.help, ui),
    width: 'half' as const,
    error: wrong ? `${said(refused.message, ui)} ${said(refused.remedy, ui)}` : null,
  };
  if (field.kind === 'choice') {
    const options = field.choices.map(({ value, label }) => ({ value, label: said(label, ui) }));
    return <Choice {...shared} value={entered ?? field.preset} options={options} onChange={enter} />;
  }
  return (
    <Field {...shared}>
      {(ids) => (
        <input
          {...ids}
          className="control"
          inputMode={field.kind === 'number' ? 'numeric' : 'text'}
          autoComplete="off"
          spellCheck={false}
          value={entered ?? String(field.preset)}
          onChange={(event) => enter(event.target.value)}
        />
      )}
    </Field>
  );
}
