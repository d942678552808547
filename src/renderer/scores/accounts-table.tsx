import { type KeyboardEvent, memo, useRef } from 'react';
import type { ScoreModel } from '#shared/score/model.ts';
import { useT } from '../session/use-session.ts';
import { isComposing } from '../ui/ime.ts';
import { BandMark } from './band-mark.tsx';
import { scoresStore, selectAccount, useScores } from './scores-state.ts';
import { COLUMNS, type Column, oneDecimal, percent, type Row } from './scoring.ts';

/** So many rows are shown; sorting brings others up. */
const MOST_ROWS = 1000;

interface AccountsTableProps {
  readonly model: ScoreModel;
  readonly rows: readonly Row[];
  readonly selected: string | undefined;
}

/** The accounts: one is selected with a click or the arrow keys, a column heading sorts. */
export function AccountsTable({ model, rows, selected }: AccountsTableProps) {
  const t = useT();
  const table = useRef<HTMLTableElement>(null);
  const shown = rows.slice(0, MOST_ROWS);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const here = shown.findIndex(({ id }) => id === selected);
    const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: shown.length - 1 };
    const next = shown[new Map(Object.entries(steps)).get(event.key) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    selectAccount(next.id);
    const row = [...(table.current?.tBodies[0]?.rows ?? [])][shown.indexOf(next)];
    row?.querySelector('button')?.focus();
  };
  return (
    <>
      <table ref={table} className="accounts" aria-label={t('scores.accounts')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {shown.map((row) => (
            <AccountRow key={row.id} model={model} row={row} isSelected={row.id === selected} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <p className="scores-quiet">{t('scores.accounts.more', { count: rows.length - shown.length })}</p>
      )}
    </>
  );
}

function Heading({ column }: { readonly column: Column }) {
  const t = useT();
  const order = useScores(({ sorting }) =>
    sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : 'none',
  );
  return (
    <th scope="col" aria-sort={order} className={`accounts-${column}`}>
      <button
        type="button"
        className="accounts-sort"
        onClick={() => scoresStore.setState({ sorting: { column, descending: order === 'ascending' } })}
      >
        {t(`scores.column.${column}`)}
        <span aria-hidden>{order === 'none' ? '' : order === 'ascending' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  );
}

interface AccountRowProps {
  readonly model: ScoreModel;
  readonly row: Row;
  readonly isSelected: boolean;
}

const AccountRow = memo(function AccountRow({ model, row, isSelected }: AccountRowProps) {
  const { id, stage, score } = row;
  return (
    <tr className={isSelected ? 'accounts-selected' : undefined}>
      <th scope="row" className="accounts-account">
        <button
          type="button"
          data-account={id}
          aria-pressed={isSelected}
          tabIndex={isSelected ? 0 : -1}
          title={id}
          onClick={() => selectAccount(id)}
        >
          {id}
        </button>
      </th>
      <td className="accounts-stage" title={stage}>
        {stage || '—'}
      </td>
      <td className="accounts-score">
        <BandMark model={model} band={score.band} /> {score.score === null ? '—' : oneDecimal(score.score)}
      </td>
      <td className="accounts-coverage">{percent(score.coverage)}</td>
    </tr>
  );
});
