import { shown } from '#shared/core/text.ts';
import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import { isKind } from '#shared/kinds/registry.ts';
import { session, useT, useTextLanguage } from '../../session/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { change } from '../controls/values.ts';
import { ConditionForm } from './condition-form.tsx';
import { conditionWords } from './condition-words.ts';
import { asSimple, opsFor, simpleCondition } from './simple-condition.ts';

/** When the action is due [SM14]: a simple condition on this indicator, or a combined one in words. */
export function AlertEditor({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const language = useTextLanguage();
  const { alert } = indicator;
  const simple = alert === null ? null : asSimple(alert);
  const isOwn = simple === null ? alert === null : simple.field === indicator.id;
  const nameOf = (id: string) => {
    const record = session.state.document.records.get(id);
    return isKind(record, 'indicator') ? shown(record.title, language) : id;
  };
  if (alert !== null && !isOwn) {
    const [op = 'eq'] = opsFor(indicator.type);
    return (
      <FieldSet legend={t('scoring.alert')} hint={t('scoring.alert.complex')}>
        <p className="rule-words">{conditionWords(alert, nameOf, t)}</p>
        <Button onPress={() => change([indicator], { alert: simpleCondition(indicator, op, null) })}>
          {t('scoring.alert.simplify')}
        </Button>
      </FieldSet>
    );
  }
  return (
    <FieldSet legend={t('scoring.alert')}>
      <ConditionForm
        indicator={indicator}
        condition={simple}
        isOptional
        onChange={(next) => change([indicator], { alert: next })}
      />
    </FieldSet>
  );
}
