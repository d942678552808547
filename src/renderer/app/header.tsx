import { House, Redo2, Share, Undo2 } from 'lucide-react';
import { labelOf } from '#shared/commands/registry.ts';
import { said } from '#shared/i18n/translate.ts';
import { documents, openDialog, useLanguage, useSession, useT } from '../session/use-session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { step } from './commands.ts';
import { DisplayMenu } from './display-menu.tsx';
import { RoadmapTitle } from './roadmap-title.tsx';
import { SaveStatus } from './save-status.tsx';
import { ViewSwitch } from './view-switch.tsx';
import './header.css';

/** Title and saving, the views, Undo and Redo, language and theme, Export. */
export function Header() {
  const t = useT();
  return (
    <header className="header" data-region="header" tabIndex={-1}>
      <IconButton label={t('app.home')} onPress={() => void documents.close()}>
        <House size={16} aria-hidden />
      </IconButton>
      <RoadmapTitle />
      <SaveStatus />
      <span className="header-gap" />
      <ViewSwitch />
      <span className="header-gap" />
      <HistoryButton direction="undo" />
      <HistoryButton direction="redo" />
      <DisplayMenu />
      <Button look="primary" onPress={() => openDialog({ name: 'export' })}>
        <Share size={15} aria-hidden />
        {t('app.export')}
      </Button>
    </header>
  );
}

function HistoryButton({ direction }: { readonly direction: 'undo' | 'redo' }) {
  const t = useT();
  const language = useLanguage();
  const next = useSession((state) => state.history[direction].at(-1)?.label);
  const mac = useSession((state) => state.app?.platform === 'mac');
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const Icon = direction === 'undo' ? Undo2 : Redo2;
  const keys = direction === 'undo' ? (mac ? '⌘Z' : 'Ctrl+Z') : mac ? '⇧⌘Z' : 'Ctrl+Y';
  const label =
    next === undefined ? t(`app.${direction}.nothing`) : t(`app.${direction}`, { step: said(labelOf(next), language) });
  return (
    <IconButton label={label} keys={keys} isDisabled={next === undefined || isReadOnly} onPress={() => step(direction)}>
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}
