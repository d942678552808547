import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { newId } from '#shared/core/id.ts';
import { type AnyRecord, isCard } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { removeOrAsk } from '../session/removal.ts';
import { perform, select, useSession, useT } from '../session/use-session.ts';
import { IconButton } from '../ui/button.tsx';
import { Tick } from '../ui/tick.tsx';
import { Control } from './control.tsx';
import type { Section } from './fields/field-spec.ts';
import { sectionsFor } from './fields/shared-fields.ts';
import { Links } from './links/links.tsx';
import { TrailView } from './trail/trail-view.tsx';
import './inspector.css';

/** All about the selection: its fields, its links, its trail to the score. With nothing selected, the roadmap itself. */
export function Inspector() {
  const records = useSession(
    useShallow(({ document, selection }) =>
      (selection.length === 0 ? [ROADMAP_ID] : selection).flatMap((id) => document.records.get(id) ?? []),
    ),
  );
  const [first] = records;
  if (first === undefined) return null;
  // Another selection is another form: nothing that was being typed may end up in it.
  const key = records.map((record) => record.id).join(' ');
  return (
    <div className="inspector" key={key}>
      <div className="inspector-scroll scrolls">
        <Heading records={records} />
        <Fields records={records} />
        {records.length === 1 && hasLinks(first) && <Links record={first} />}
      </div>
      {records.length === 1 && <TrailView record={first} />}
    </div>
  );
}

/** Kinds at which links may begin or end. */
function hasLinks(record: AnyRecord): boolean {
  return isCard(record) || record.kind === 'outcome' || record.kind === 'value';
}

interface SelectionProps {
  readonly records: readonly AnyRecord[];
}

function Heading({ records }: SelectionProps) {
  const t = useT();
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const [first] = records;
  if (first === undefined) return null;
  if (first.kind === 'roadmap') {
    return (
      <div className="inspector-head">
        <div>
          <h2 className="heading">{t('inspector.roadmap')}</h2>
          <p className="field-hint">{t('inspector.roadmap.hint')}</p>
        </div>
      </div>
    );
  }
  const duplicate = () => {
    const copies = records.map((record) => ({ from: record.id, id: newId(record.kind) }));
    if (perform({ type: 'record.duplicate', copies })) select(copies.map(({ id }) => id));
  };
  return (
    <div className="inspector-head">
      <div>
        <h2 className="heading">
          {records.length === 1
            ? t('inspector.selected', { kind: t(`kind.${first.kind}`) })
            : t('inspector.several', { count: records.length })}
        </h2>
        {records.length > 1 && <p className="field-hint">{t('inspector.several.hint')}</p>}
      </div>
      <IconButton label={t('inspector.duplicate')} isDisabled={isReadOnly} onPress={duplicate}>
        <Copy size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={t('inspector.delete')}
        isDisabled={isReadOnly}
        onPress={() => removeOrAsk(records.map(({ id }) => id))}
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

function Fields({ records }: SelectionProps) {
  const t = useT();
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const [bilingual, setBilingual] = useState(false);
  const sections = sectionsFor(records.map((record) => record.kind));
  if (sections.length === 0) return <p className="field-hint">{t('inspector.several.none')}</p>;
  const hasTexts = sections.some(({ fields }) => fields.some(({ control }) => control === 'text'));
  return (
    <fieldset className="inspector-fields" disabled={isReadOnly}>
      {sections.map((section, index) => (
        <FieldsOf key={section.title ?? index} section={section} records={records} bilingual={bilingual} />
      ))}
      {hasTexts && records.length === 1 && (
        <Tick label={t('inspector.bothLanguages')} checked={bilingual} onChange={setBilingual} />
      )}
    </fieldset>
  );
}

interface FieldsOfProps extends SelectionProps {
  readonly section: Section;
  readonly bilingual: boolean;
}

function FieldsOf({ section, records, bilingual }: FieldsOfProps) {
  const t = useT();
  return (
    <section>
      {section.title !== undefined && <h3 className="heading">{t(section.title)}</h3>}
      <div className="fields">
        {section.fields.map((spec) => (
          <Control key={spec.name} spec={spec} records={records} bilingual={bilingual} />
        ))}
      </div>
    </section>
  );
}
