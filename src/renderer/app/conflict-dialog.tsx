import { said } from '#shared/i18n/translate.ts';
import { closeDialog, documents, useLanguage, useSession, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './choices.css';

const CHOICES = ['both', 'mine', 'theirs'] as const;

/** The file changed outside: the user chooses, and nothing is overwritten before that. */
export function ConflictDialog() {
  const t = useT();
  const language = useLanguage();
  const save = useSession((state) => state.saveState);
  const waiting = useSession((state) => state.waiting);
  const settle = async (choice: (typeof CHOICES)[number]) => {
    if (await documents.settle(choice)) closeDialog();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('session.conflict.title')}
      onClose={closeDialog}
      actions={<Button onPress={closeDialog}>{t('session.conflict.later')}</Button>}
    >
      {save.state === 'conflict' && <p>{said(save.error.message, language)}</p>}
      <p>{t('session.conflict.safe')}</p>
      <ul className="choices">
        {CHOICES.map((choice) => (
          <li key={choice} className="choice">
            <Button
              look={choice === 'both' ? 'primary' : 'plain'}
              autoFocus={choice === 'both'}
              isDisabled={waiting}
              onPress={() => void settle(choice)}
            >
              {t(`session.conflict.${choice}`)}
            </Button>
            <span>{t(`session.conflict.${choice}.what`)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
