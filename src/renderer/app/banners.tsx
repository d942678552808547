import { Eye, FileWarning } from 'lucide-react';
import { said } from '#shared/i18n/translate.ts';
import { documents, openDialog, useLanguage, useSession, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import './banners.css';

/** Lines under the header that stay as long as what they say is so. */
export function Banners() {
  return (
    <div className="banners">
      <ReadOnlyBanner />
      <RefusedBanner />
    </div>
  );
}

function ReadOnlyBanner() {
  const t = useT();
  const language = useLanguage();
  const readOnly = useSession((state) => state.readOnly);
  if (readOnly === null) return null;
  return (
    <div className="banner" role="status">
      <Eye size={15} aria-hidden />
      <strong>{t('session.readOnly')}</strong>
      <span className="banner-text">
        {said(readOnly.message, language)} {said(readOnly.remedy, language)}
      </span>
      {readOnly.code === 'document.open-elsewhere' && (
        <Button onPress={() => void documents.takeOver()}>{t('session.takeOver')}</Button>
      )}
      <Button onPress={() => void documents.saveAs()}>{t('menu.saveAs')}</Button>
    </div>
  );
}

function RefusedBanner() {
  const t = useT();
  const count = useSession((state) => state.refused.length);
  if (count === 0) return null;
  return (
    <div className="banner" role="status">
      <FileWarning size={15} aria-hidden />
      <span className="banner-text">{t('session.refused.banner', { count })}</span>
      <Button onPress={() => openDialog({ name: 'refused' })}>{t('session.refused.show')}</Button>
    </div>
  );
}
