import { CircleCheck } from 'lucide-react';
import type { Loss } from '#shared/export/target.ts';
import { said } from '#shared/i18n/translate.ts';
import { useLanguage, useT } from '../session/use-session.ts';

interface LossesProps {
  readonly losses: readonly Omit<Loss, 'code'>[];
  /** What to say where there are none. */
  readonly none: string;
}

/** What the target cannot say: what was asked, what it gets instead, and how to finish by hand. */
export function Losses({ losses, none }: LossesProps) {
  const t = useT();
  const language = useLanguage();
  if (losses.length === 0) {
    return (
      <p className="export-fine">
        <CircleCheck size={14} aria-hidden />
        {none}
      </p>
    );
  }
  return (
    <>
      <p className="export-subhead">{t('exports.losses', { count: losses.length })}</p>
      <ul className="export-losses">
        {losses.map((loss) => (
          <li key={`${loss.place} ${loss.asked.en}`}>
            <dl>
              <dt>{t('exports.losses.asked')}</dt>
              <dd>{said(loss.asked, language)}</dd>
              <dt>{t('exports.losses.instead')}</dt>
              <dd>{said(loss.instead, language)}</dd>
              <dt>{t('exports.losses.byHand')}</dt>
              <dd>{said(loss.byHand, language)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
