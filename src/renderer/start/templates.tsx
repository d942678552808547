import { FilePlus2, LayoutTemplate, Route } from 'lucide-react';
import { said } from '#shared/i18n/translate.ts';
import { TEMPLATES } from '#shared/templates/registry.ts';
import { documents, useLanguage, useSession, useT } from '../session/use-session.ts';

const ICONS = new Map(Object.entries({ blank: FilePlus2, example: Route }));

/** What a new roadmap can begin with. */
export function Templates() {
  const t = useT();
  const language = useLanguage();
  const waiting = useSession((state) => state.waiting);
  return (
    <section aria-labelledby="start-new">
      <h2 id="start-new" className="start-heading">
        {t('start.new')}
      </h2>
      <ul className="templates">
        {Object.entries(TEMPLATES).map(([name, template]) => {
          const Icon = ICONS.get(name) ?? LayoutTemplate;
          return (
            <li key={name}>
              <button
                type="button"
                className="template"
                disabled={waiting}
                onClick={() => void documents.create(name)}
                data-template={name}
              >
                <Icon size={20} aria-hidden />
                <strong>{said(template.label, language)}</strong>
                <span>{said(template.description, language)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
