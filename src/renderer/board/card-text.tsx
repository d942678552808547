import type { Text } from '#shared/core/text.ts';
import { isFallback } from '#shared/core/text.ts';
import type { CardKind } from '#shared/kinds/registry.ts';
import { shownText, useT, useTextLanguage } from '../session/use-session.ts';
import { EditField } from './edit-field.tsx';

/** Which text of a card is open for typing. */
export type OpenField = 'title' | 'when' | null;

interface CardTitleProps {
  readonly id: string;
  readonly kind: CardKind;
  readonly title: Text;
  readonly open: OpenField;
}

/** The words of a card, or the field in which they are written. */
export function CardTitle({ id, kind, title, open }: CardTitleProps) {
  const t = useT();
  const language = useTextLanguage();
  const words = shownText(title);
  const placeholder = t(`board.field.title.${kind}`);
  if (open === 'title') {
    return (
      <div className="card-title">
        <EditField id={id} field="title" value={words} label={placeholder} placeholder={placeholder} />
      </div>
    );
  }
  return (
    <div
      className="card-title"
      data-blank={words === '' || undefined}
      lang={isFallback(title, language) ? other(language) : language}
    >
      {words === '' ? placeholder : words}
    </div>
  );
}

function other(language: 'ja' | 'en'): 'ja' | 'en' {
  return language === 'ja' ? 'en' : 'ja';
}
