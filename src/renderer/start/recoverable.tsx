import { History } from 'lucide-react';
import { useState } from 'react';
import type { Recoverable as WorkingCopy } from '#shared/ipc/contract.ts';
import { documents, useLanguage, useSession, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { day } from './recent-files.tsx';

/** Edits that never reached a file: they come first, because they are easily forgotten. */
export function Recoverable() {
  const t = useT();
  const copies = useSession((state) => state.app?.recoverable) ?? [];
  const [discarding, setDiscarding] = useState<WorkingCopy | null>(null);
  if (copies.length === 0) return null;
  return (
    <section aria-labelledby="start-recover" className="recover">
      <h2 id="start-recover" className="start-heading">
        <History size={15} aria-hidden />
        {t('start.recover')}
      </h2>
      <p>{t('start.recover.what')}</p>
      <ul>
        {copies.map((copy) => (
          <Copy key={copy.workingId} copy={copy} onDiscard={() => setDiscarding(copy)} />
        ))}
      </ul>
      {discarding !== null && <Discarding copy={discarding} onClose={() => setDiscarding(null)} />}
    </section>
  );
}

function Copy({ copy, onDiscard }: { readonly copy: WorkingCopy; readonly onDiscard: () => void }) {
  const t = useT();
  const language = useLanguage();
  const waiting = useSession((state) => state.waiting);
  const title = copy.title || t('common.untitled');
  return (
    <li className="recover-row">
      <span className="recover-name">
        <strong>{title}</strong>
        <span>
          {day(copy.changedAt, language)} · {copy.path ?? t('start.untitled')}
        </span>
      </span>
      <Button look="quiet" aria-label={t('start.recover.discardNamed', { title })} onPress={onDiscard}>
        {t('start.recover.discard')}
      </Button>
      <Button
        look="primary"
        isDisabled={waiting}
        aria-label={t('start.recover.openNamed', { title })}
        onPress={() => void documents.recover(copy.workingId)}
      >
        {t('start.recover.open')}
      </Button>
    </li>
  );
}

function Discarding({ copy, onClose }: { readonly copy: WorkingCopy; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      role="alertdialog"
      title={t('start.recover.confirm')}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" onPress={() => void documents.discard(copy.workingId).then(onClose)}>
            {t('start.recover.discard')}
          </Button>
        </>
      }
    >
      <p>{t('start.recover.confirm.what', { title: copy.title || t('common.untitled') })}</p>
    </Dialog>
  );
}
