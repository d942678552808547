import { Check, SunMoon } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { LANGUAGES } from '#shared/core/text.ts';
import { THEMES } from '#shared/ipc/contract.ts';
import { documents, useSession, useT } from '../session/use-session.ts';
import { IconButton } from '../ui/button.tsx';
import '../ui/menu.css';

/** Each language in its own words, so that nobody needs the other one to find the way back. */
export const LANGUAGE_NAMES = { ja: '日本語', en: 'English' } as const;

/** Language and theme of the interface. */
export function DisplayMenu() {
  const t = useT();
  const { language, theme } = useSession((state) => state.settings);
  return (
    <MenuTrigger>
      <IconButton label={t('app.display')}>
        <SunMoon size={16} aria-hidden />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('app.display')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => {
              const next = LANGUAGES.find((one) => keys !== 'all' && keys.has(one));
              if (next !== undefined) void documents.changeSettings({ language: next });
            }}
          >
            <Header className="menu-heading">{t('app.language')}</Header>
            {LANGUAGES.map((one) => (
              <Choice key={one} id={one} text={LANGUAGE_NAMES[one]} />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const next = THEMES.find((one) => keys !== 'all' && keys.has(one));
              if (next !== undefined) void documents.changeSettings({ theme: next });
            }}
          >
            <Header className="menu-heading">{t('app.theme')}</Header>
            {THEMES.map((one) => (
              <Choice key={one} id={one} text={t(`app.theme.${one}`)} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Choice({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <MenuItem id={id} className="menu-item" textValue={text}>
      {({ isSelected }) => (
        <>
          <span className="menu-mark">{isSelected && <Check size={14} aria-hidden />}</span>
          {text}
        </>
      )}
    </MenuItem>
  );
}
