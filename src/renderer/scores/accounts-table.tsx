import { Fragment, type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { ScoreModel } from '#shared/score/model.ts';
import { useT } from '../session/use-session.ts';
import { isComposing } from '../ui/ime.ts';
import { BandMark } from './band-mark.tsx';
import { scoresStore, selectAccount, useScores } from './scores-state.ts';
import { COLUMNS, type Column, oneDecimal, percent, type Row } from './scoring.ts';
import { shownRows } from './shown-rows.ts';

/** Height of a row in pixels, as in scores.css. */
const ROW_HEIGHT = 30;

interface AccountsTableProps {
  readonly model: ScoreModel;
  readonly rows: readonly Row[];
  readonly selected: string | undefined;
}

/**
 * The accounts: one is selected with a click or the arrow keys, a column heading sorts. Only rows near what is in sight are
 * drawn, and the selected one, so that the keyboard never loses its place.
 */
export function AccountsTable({ model, rows, selected }: AccountsTableProps) {
  const t = useT();
  const table = useRef<HTMLTableElement>(null);
  const [first, setFirst] = useState(0);
  const isMoving = useRef(false);
  const here = rows.findIndex(({ id }) => id === selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard follows what it has selected
  useEffect(() => {
    if (isMoving.current) table.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    isMoving.current = false;
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 };
    const next = rows[new Map(Object.entries(steps)).get(event.key) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    isMoving.current = true;
    selectAccount(next.id);
  };
  return (
    <div
      className="scores-list scrolls"
      onScroll={(event) => setFirst(Math.floor(event.currentTarget.scrollTop / ROW_HEIGHT))}
    >
      <table ref={table} className="accounts" aria-label={t('scores.accounts')} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {shownRows(rows.length, first, here).map(({ index, gap }) => {
            const row = rows[index];
            return (
              <Fragment key={row?.id ?? 'end'}>
                {gap > 0 && (
                  <tr aria-hidden style={{ height: gap * ROW_HEIGHT }}>
                    <td colSpan={COLUMNS.length} />
                  </tr>
                )}
                {row !== undefined && (
                  <AccountRow model={model} row={row} number={index + 2} isSelected={index === here} />
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
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
  /** Its place in the table, the heading being 1. */
  readonly number: number;
  readonly isSelected: boolean;
}

const AccountRow = memo(function AccountRow({ model, row, number, isSelected }: AccountRowProps) {
  const { id, stage, score } = row;
  return (
    <tr aria-rowindex={number} className={isSelected ? 'accounts-selected' : undefined}>
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
