import { Plus } from 'lucide-react';
import { memo } from 'react';
import { CARD_KINDS, type CardKind } from '#shared/kinds/registry.ts';
import { useRecordOf, useSession, useT } from '../session/use-session.ts';
import { useActs } from './acts.ts';
import { useBoard } from './board-state.ts';
import type { Grid } from './grid.ts';
import { addBox, FRAME, type Layout } from './layout.ts';
import { nameOf } from './names.ts';
import { addStop, mayAdd } from './navigation.ts';
import { useStop } from './use-stop.ts';

interface CellsProps {
  readonly layout: Layout;
  readonly grid: Grid;
}

/** What lies under the cards: lane lines, and in each cell the way to add a card. */
export const Cells = memo(function Cells({ layout, grid }: CellsProps) {
  const isReadOnly = useSession((state) => state.readOnly !== null);
  return (
    <>
      {layout.lanes.map((lane) => (
        <div key={lane.kind} className="lane-line" style={{ top: lane.y, width: layout.width }} />
      ))}
      {grid.flatMap((column, at) =>
        CARD_KINDS.filter((kind) => mayAdd(kind, column.stage)).map((kind) => (
          <Cell
            key={`${kind} ${column.stage ?? ''}`}
            kind={kind}
            stage={column.stage}
            column={at}
            cards={column.cells[kind]}
            layout={layout}
            canAdd={!isReadOnly}
          />
        )),
      )}
    </>
  );
});

interface CellProps {
  readonly kind: CardKind;
  readonly stage: string | null;
  readonly column: number;
  readonly cards: readonly string[];
  readonly layout: Layout;
  readonly canAdd: boolean;
}

function Cell({ kind, stage, column, cards, layout, canAdd }: CellProps) {
  const acts = useActs();
  const lane = layout.lanes.find((one) => one.kind === kind);
  const place = layout.columns[column];
  const isTarget = useBoard(({ noteCell }) => noteCell?.kind === kind && noteCell.stage === stage);
  if (lane === undefined || place === undefined) return null;
  const box = addBox(layout, kind, column, cards);
  const stop = addStop(kind, stage);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way for the mouse; the button inside is the named one
    <div
      className="cell"
      data-lane={kind}
      data-stage={stage ?? ''}
      data-target={isTarget || undefined}
      style={{ left: place.x - 4, top: lane.y + 4, width: place.width + 8, height: lane.height - 6 }}
      onDoubleClick={(event) => {
        if (event.target === event.currentTarget && canAdd) acts.addCard(kind, stage, stop);
      }}
    >
      {canAdd && (
        <AddButton
          stop={stop}
          kind={kind}
          stage={stage}
          isEmpty={cards.length === 0}
          top={box.y - lane.y - 4}
          width={box.width}
        />
      )}
    </div>
  );
}

interface AddButtonProps {
  readonly stop: string;
  readonly kind: CardKind;
  readonly stage: string | null;
  readonly isEmpty: boolean;
  readonly top: number;
  readonly width: number;
}

function AddButton({ stop, kind, stage, isEmpty, top, width }: AddButtonProps) {
  const t = useT();
  const acts = useActs();
  const place = useStop<HTMLButtonElement>(stop);
  const home = useRecordOf('stage', stage);
  const label = t('board.add.to', {
    stage: home === undefined ? t('board.whole') : nameOf(home),
    kind: t(`kind.${kind}`),
  });
  return (
    <button
      {...place}
      type="button"
      className="cell-add nopan"
      data-empty={isEmpty || undefined}
      aria-label={label}
      style={{ top, left: 4, width, height: FRAME.band - 6 }}
      onClick={() => acts.addIn(stop)}
    >
      <Plus size={14} aria-hidden />
      {t('board.add')}
    </button>
  );
}
