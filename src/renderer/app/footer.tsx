import { isCard } from '#shared/kinds/registry.ts';
import { ProblemCounts } from '../problems/problem-counts.tsx';
import { documents, openDialog, useSession, useT } from '../session/use-session.ts';
import { LANGUAGE_NAMES } from './display-menu.tsx';
import { useView } from './view.ts';
import './footer.css';

/** Counts, keys worth knowing, and the language. */
export function Footer() {
  const t = useT();
  const language = useSession((state) => state.settings.language);
  const other = language === 'ja' ? 'en' : 'ja';
  const isBoard = useView() === 'board';
  return (
    <footer className="footer" data-region="footer" tabIndex={-1}>
      <ProblemCounts />
      <CardCount />
      <Recording />
      <span className="footer-gap" />
      <span className="footer-hints">
        {isBoard && (
          <>
            <Hint keys="Enter" text={t('app.hint.next')} />
            <Hint keys="Tab" text={t('app.hint.down')} />
            <Hint keys="F2" text={t('app.hint.edit')} />
          </>
        )}
        <Hint keys="F6" text={t('app.hint.regions')} />
      </span>
      <button type="button" className="footer-button" onClick={() => openDialog({ name: 'shortcuts' })}>
        {t('app.hint.shortcuts')}
      </button>
      <button
        type="button"
        className="footer-button"
        lang={other}
        onClick={() => void documents.changeSettings({ language: other })}
      >
        {LANGUAGE_NAMES[other]}
      </button>
    </footer>
  );
}

function Hint({ keys, text }: { readonly keys: string; readonly text: string }) {
  return (
    <span>
      <kbd>{keys}</kbd> {text}
    </span>
  );
}

function CardCount() {
  const t = useT();
  const count = useSession(({ document }) => {
    let cards = 0;
    for (const record of document.records.values()) if (isCard(record)) cards += 1;
    return cards;
  });
  const shown = useSession(({ document, segmentFilter }) => {
    let cards = 0;
    for (const record of document.records.values()) {
      if (!isCard(record)) continue;
      const meets = segmentFilter.length === 0 || record.segments.length === 0;
      if (meets || record.segments.some((id) => segmentFilter.includes(id))) cards += 1;
    }
    return cards;
  });
  return <span>{t('app.count.cards', { shown, count })}</span>;
}

/** Appears only where the main process takes its time, which it normally does not. */
function Recording() {
  const t = useT();
  const pending = useSession((state) => state.pending > 0);
  return pending ? <span className="footer-recording">{t('app.recording')}</span> : null;
}
