import { useT } from '../session/use-session.ts';
import { InlineField } from '../ui/inline-field.tsx';
import { addRecord, type ListedKind } from './record-kinds.ts';

interface NewRecordProps {
  readonly kind: ListedKind;
  readonly placeholder?: string;
  readonly onEnd: () => void;
}

/** Where the name of a new record is written; the record comes into being with it. */
export function NewRecord({ kind, placeholder, onEnd }: NewRecordProps) {
  const t = useT();
  return (
    <div className="record-row">
      <InlineField
        label={t('records.name', { kind: t(`kind.${kind}`) })}
        value=""
        {...(placeholder !== undefined && { placeholder })}
        onCommit={(title) => {
          addRecord(kind, title);
          onEnd();
        }}
        onCancel={onEnd}
      />
    </div>
  );
}
