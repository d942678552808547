import { CircleX } from 'lucide-react';
import type { DomainError } from '#shared/core/result.ts';
import { said } from '#shared/i18n/translate.ts';
import { useLanguage } from '../session/use-session.ts';

/** What happened, and what to do next. */
export function Fault({ title, error }: { readonly title: string; readonly error: DomainError }) {
  const language = useLanguage();
  return (
    <div className="export-fault" role="alert">
      <CircleX size={16} aria-hidden />
      <div>
        <b>{title}</b>
        <p>{said(error.message, language)}</p>
        <p>{said(error.remedy, language)}</p>
      </div>
    </div>
  );
}
