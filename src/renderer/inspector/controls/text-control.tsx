import { isFallback, type Language, shown, withText } from '#shared/core/text.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { useT, useTextLanguage } from '../../session/use-session.ts';
import { TypedField } from '../../ui/typed-field.tsx';
import type { LineSpec, TextSpec } from '../fields/field-spec.ts';
import { asText, change, commonValue, MIXED } from './values.ts';

interface TextControlProps {
  readonly spec: TextSpec;
  readonly records: readonly AnyRecord[];
  /** Both languages, each in a field of its own. */
  readonly bilingual: boolean;
}

/** A text in the language of the document, and in the other one where that is asked for. */
export function TextControl({ spec, records, bilingual }: TextControlProps) {
  const language = useTextLanguage();
  const other = language === 'ja' ? 'en' : 'ja';
  if (!bilingual) return <OneLanguage spec={spec} records={records} language={language} isLabelled={false} />;
  return (
    <>
      <OneLanguage spec={spec} records={records} language={language} isLabelled />
      <OneLanguage spec={spec} records={records} language={other} isLabelled />
    </>
  );
}

interface OneLanguageProps {
  readonly spec: TextSpec;
  readonly records: readonly AnyRecord[];
  readonly language: Language;
  readonly isLabelled: boolean;
}

function OneLanguage({ spec, records, language, isLabelled }: OneLanguageProps) {
  const t = useT();
  const value = commonValue(records, spec.name);
  const text = asText(value);
  const other = language === 'ja' ? 'en' : 'ja';
  const placeholder =
    value === MIXED
      ? t('inspector.mixed')
      : isFallback(text, language)
        ? t(`inspector.onlyIn.${other}`, { text: shown(text, language) })
        : undefined;
  const label = t(spec.label);
  return (
    <TypedField
      label={isLabelled ? t(`inspector.inLanguage.${language}`, { label }) : label}
      hint={spec.hint === undefined ? undefined : t(spec.hint)}
      value={text[language] ?? ''}
      placeholder={placeholder}
      lines={spec.lines}
      lang={language}
      width={isLabelled ? undefined : spec.width}
      onCommit={(typed) => change(records, { [spec.name]: withText(text, language, typed.trim()) })}
    />
  );
}

/** A plain string of one record. */
export function LineControl({ spec, records }: { readonly spec: LineSpec; readonly records: readonly AnyRecord[] }) {
  const t = useT();
  const value = commonValue(records, spec.name);
  return (
    <TypedField
      label={t(spec.label)}
      hint={spec.hint === undefined ? undefined : t(spec.hint)}
      value={typeof value === 'string' ? value : ''}
      width={spec.width}
      onCommit={(typed) => change(records, { [spec.name]: typed.trim() })}
    />
  );
}
