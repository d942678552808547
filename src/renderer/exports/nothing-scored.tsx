import { useT } from '../session/use-session.ts';

/** Nothing can be exported yet: what leads there. */
export function NothingScored() {
  const t = useT();
  return (
    <div className="export-nothing">
      <p>
        <b>{t('exports.nothing.title')}</b>
      </p>
      <p className="export-quiet">{t('exports.nothing.about')}</p>
      <ol>
        <li>{t('exports.nothing.step1')}</li>
        <li>{t('exports.nothing.step2')}</li>
        <li>{t('exports.nothing.step3')}</li>
      </ol>
    </div>
  );
}
