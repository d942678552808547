import type { Action } from '#shared/kinds/action/action.ts';
import { shownText, useKind, useT } from '../session/use-session.ts';
import { CardTitle, type OpenField } from './card-text.tsx';
import { EditField } from './edit-field.tsx';
import { lettersOf } from './segments.ts';

export function ActionFace({ action, open }: { readonly action: Action; readonly open: OpenField }) {
  const t = useT();
  const when = shownText(action.when);
  const letters = lettersOf(useKind('segment'), action.segments);
  const left = [action.actor === 'customer' ? t('board.customerTask') : '', shownText(action.owner), letters];
  const right = [
    action.method === null ? '' : t(`method.${action.method}`),
    action.effortHours === null ? '' : t('board.hours', { hours: action.effortHours }),
  ];
  const [leftText, rightText] = [left, right].map((parts) => parts.filter(Boolean).join(' · '));
  return (
    <>
      <div className="card-when" data-field="when">
        <span className="card-when-label">{t('board.when')}</span>{' '}
        {open === 'when' ? (
          <EditField
            id={action.id}
            field="when"
            value={when}
            label={t('board.when')}
            placeholder={t('board.field.when')}
          />
        ) : (
          when || <span className="card-when-label">{t('board.field.when')}…</span>
        )}
      </div>
      <CardTitle id={action.id} kind="action" title={action.title} open={open} />
      {(leftText || rightText) && (
        <div className="card-meta card-meta-wraps">
          <span>{leftText}</span>
          <span>{rightText}</span>
        </div>
      )}
    </>
  );
}
