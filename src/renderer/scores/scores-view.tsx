import { useRef } from 'react';
import { said } from '#shared/i18n/translate.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import type { Diagnostic } from '#shared/score/compile/diagnostic.ts';
import { useLanguage, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { useFocusTaken } from '../ui/focus-kept.ts';
import { AccountPanel } from './account-panel.tsx';
import { AccountsPanel } from './accounts-panel.tsx';
import { ModelPanel } from './model-panel.tsx';
import { useScoring } from './use-scoring.ts';
import './scores.css';

interface ScoresViewProps {
  /** Shows a card on the board. */
  readonly onShow: (id: string) => void;
  readonly onBoard: () => void;
}

/** The roadmap as a score: accounts, the model that scores them, and why one of them has the score that it has. */
export function ScoresView({ onShow, onBoard }: ScoresViewProps) {
  const scoring = useScoring();
  if (scoring.model === null) {
    return <NothingScored diagnostics={scoring.diagnostics} onShow={onShow} onBoard={onBoard} />;
  }
  return (
    <>
      <AccountsPanel scoring={scoring} />
      <ModelPanel scoring={scoring} />
      <AccountPanel scoring={scoring} onShow={onShow} />
    </>
  );
}

interface NothingScoredProps extends ScoresViewProps {
  readonly diagnostics: readonly Diagnostic[];
}

/** There is no score yet: what leads there, and what stands in the way. */
function NothingScored({ diagnostics, onShow, onBoard }: NothingScoredProps) {
  const t = useT();
  const language = useLanguage();
  const main = useRef<HTMLElement>(null);
  useFocusTaken(main);
  const found = diagnostics.filter(({ code }) => code !== 'score/no-measure');
  return (
    <main
      ref={main}
      className="scores-empty scrolls"
      data-region="board"
      aria-label={t('scores.region.model')}
      tabIndex={-1}
    >
      <div className="scores-empty-words">
        <h2>{t('scores.empty.title')}</h2>
        <p>{t('scores.empty.about')}</p>
        <ol>
          <li>{t('scores.empty.step1')}</li>
          <li>{t('scores.empty.step2')}</li>
          <li>{t('scores.empty.step3')}</li>
        </ol>
        <Button look="primary" onPress={onBoard}>
          {t('scores.empty.board')}
        </Button>
        {found.length > 0 && (
          <>
            <h3 className="heading">{t('scores.empty.problems')}</h3>
            <ul>
              {found.map(({ code, record, message, remedy }) => (
                <li key={`${code} ${record}`}>
                  <b>{said(message, language)}</b> {said(remedy, language)}{' '}
                  {record !== ROADMAP_ID && (
                    <button type="button" className="scores-link" onClick={() => onShow(record)}>
                      {t('scores.empty.show')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </main>
  );
}
