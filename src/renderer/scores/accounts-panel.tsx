import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { said } from '#shared/i18n/translate.ts';
import { readAccounts } from '#shared/score/accounts.ts';
import { readAsOf } from '#shared/score/calendar.ts';
import { announce, message, useLanguage, useT } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { whenNobodyHasIt } from '../ui/focus-kept.ts';
import { TypedField } from '../ui/typed-field.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { Histogram } from './histogram.tsx';
import { scoresStore, useScores } from './scores-state.ts';
import type { Scoring } from './use-scoring.ts';

/** Problems of a file that are listed; the rest are counted. */
const SHOWN_PROBLEMS = 20;

/** The accounts that the model is tried on. */
export function AccountsPanel({ scoring }: { readonly scoring: Scoring }) {
  const t = useT();
  const { model, rows, source, selected } = scoring;
  const [isOver, setOver] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readAccounts(bytes, model, { place: file.name });
    if (!read.ok) {
      scoresStore.setState({ refused: read.error });
      return;
    }
    scoresStore.setState({ file: { name: file.name, bytes }, refused: null, selected: null, traced: null });
    announce(message('scores.loaded', { count: read.value.count, name: file.name }));
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <aside
      ref={panel}
      className={`panel scores-left ${isOver ? 'scores-over' : ''}`}
      data-region="left"
      aria-label={t('scores.region.left')}
      tabIndex={-1}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="scores-left-head">
        <h2 className="heading">{t('scores.accounts.count', { count: rows.length })}</h2>
        <Chooser onChoose={(file) => void take(file)} />
      </div>
      <p className="scores-quiet">
        {source === null ? t('scores.accounts.samples') : t('scores.accounts.file', { name: source })}
        {source !== null && (
          <button
            type="button"
            className="scores-link"
            onClick={() => {
              scoresStore.setState({ file: null, refused: null, selected: null, traced: null });
              whenNobodyHasIt(() => panel.current?.focus());
            }}
          >
            {t('scores.accounts.back')}
          </button>
        )}
      </p>
      <Refusal error={scoring.error} />
      <Problems scoring={scoring} />
      <AsOf />
      <Histogram model={model} rows={rows} />
      <AccountsTable model={model} rows={rows} selected={selected?.id} />
    </aside>
  );
}

function Chooser({ onChoose }: { readonly onChoose: (file: File | undefined) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="quiet" onPress={() => input.current?.click()}>
        <FileUp size={14} aria-hidden />
        {t('scores.load')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          onChoose(event.target.files?.[0]);
          // The same file may be chosen again, as after mending it.
          event.target.value = '';
        }}
      />
    </>
  );
}

/** Why a file was not taken: what is wrong, where, and what to do. */
function Refusal({ error }: { readonly error: Scoring['error'] }) {
  const language = useLanguage();
  const refused = useScores((state) => state.refused) ?? error;
  if (refused === null) return null;
  return (
    <div className="scores-refusal" role="alert">
      <b>{said(refused.message, language)}</b>
      {refused.place !== undefined && <p className="scores-quiet">{refused.place}</p>}
      <p>{said(refused.remedy, language)}</p>
    </div>
  );
}

/** Cells and columns that count as missing, and what to do about each. */
function Problems({ scoring: { problems, problemCount } }: { readonly scoring: Scoring }) {
  const t = useT();
  const language = useLanguage();
  if (problemCount === 0) return null;
  return (
    <details className="scores-problems">
      <summary>{t('scores.problems', { count: problemCount })}</summary>
      <ul>
        {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
          <li key={`${problem.code} ${problem.row} ${problem.column}`}>
            {said(problem.message, language)} {said(problem.remedy, language)}
          </li>
        ))}
        {problemCount > SHOWN_PROBLEMS && <li>{t('scores.more', { count: problemCount - SHOWN_PROBLEMS })}</li>}
      </ul>
    </details>
  );
}

/** The day at which accounts are scored, as the files have it. */
function AsOf() {
  const t = useT();
  const language = useLanguage();
  const asOf = useScores((state) => state.asOf);
  return (
    <TypedField
      label={t('scores.asOf')}
      kind="number"
      value={asOf}
      onCommit={(typed) => {
        const day = readAsOf(typed.normalize('NFKC'));
        if (!day.ok) return `${said(day.error.message, language)} ${said(day.error.remedy, language)}`;
        scoresStore.setState({ asOf: day.value });
        return null;
      }}
    />
  );
}
