import { useEffect } from 'react';
import type { Language } from '#shared/core/text.ts';
import { useSession, useTextLanguage } from '../session/use-session.ts';

/** Puts language and theme on the page; gives the language of the interface. */
export function useAppearance(): Language {
  const { language, theme } = useSession((state) => state.settings);
  const textLanguage = useTextLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    // Texts of the document may be in another language than the interface; parts that show them say so by this.
    document.documentElement.dataset.textLanguage = textLanguage;
  }, [language, theme, textLanguage]);
  return language;
}
