import { labelOf } from '#shared/commands/registry.ts';
import { said } from '#shared/i18n/translate.ts';
import { wordsOf } from '../session/refused.ts';
import { closeDialog, message, notify, session, useLanguage, useSession, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './choices.css';

/** Edits that the main process did not take: their words, and ways to keep them. */
export function RefusedDialog() {
  const t = useT();
  const language = useLanguage();
  const refused = useSession((state) => state.refused);
  const words = refused.flatMap(({ edit }) => wordsOf(edit.patch));
  const retry = () => {
    session.retryRefused();
    if (session.state.refused.length === 0) closeDialog();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(words.join('\n'));
    notify(message('session.refused.copied'));
  };
  const discard = () => {
    session.discardRefused();
    closeDialog();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('session.refused.title')}
      onClose={closeDialog}
      actions={
        <>
          <Button look="danger" onPress={discard}>
            {t('session.refused.discard')}
          </Button>
          <Button isDisabled={words.length === 0} onPress={() => void copy()}>
            {t('session.refused.copy')}
          </Button>
          <Button look="primary" autoFocus onPress={retry}>
            {t('session.refused.retry')}
          </Button>
        </>
      }
    >
      <p>{t('session.refused.what')}</p>
      {refused.map(({ edit, error }, index) => (
        // Refused edits have no ids of their own, and the list only ever shrinks as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section key={index} className="refused">
          <h3>{said(labelOf(edit.label), language)}</h3>
          <p className="refused-why">
            {said(error.message, language)} {said(error.remedy, language)}
          </p>
          <Words words={wordsOf(edit.patch)} />
        </section>
      ))}
    </Dialog>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  const t = useT();
  if (words.length === 0) return <p>{t('session.refused.noWords')}</p>;
  return (
    <ul className="refused-words">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
