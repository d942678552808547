import { useSession, useT } from '../session/use-session.ts';
import { useActs } from './acts.ts';
import { useBoard } from './board-state.ts';
import { isJoinedIn } from './joins.ts';

/** What to do while a link is drawn; the screen reader has been told already. */
export function LinkingHint() {
  const t = useT();
  const acts = useActs();
  const from = useBoard((state) => state.linking);
  const focused = useBoard((state) => state.focused);
  const isJoined = useSession(
    ({ document }) => from !== null && focused !== null && isJoinedIn(document, from, focused),
  );
  if (from === null) return null;
  return (
    <div className="linking-hint">
      <span>{t(isJoined ? 'board.link.hint.joined' : 'board.link.hint')}</span>
      <button type="button" tabIndex={-1} onClick={() => acts.linking.stop()}>
        {t('common.cancel')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
