import { X } from 'lucide-react';
import { memo } from 'react';
import { useSession, useT } from '../session/use-session.ts';
import { useActs } from './acts.ts';
import { useBoard } from './board-state.ts';
import type { Point } from './drop.ts';
import { type Join, joinKey, type Trail } from './joins.ts';
import type { Layout } from './layout.ts';
import { nameOf } from './names.ts';
import { pathOf, type Route } from './routes.ts';

interface LinksProps {
  readonly layout: Layout;
  readonly joins: readonly Join[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly trail: Trail;
}

/** The links between cards: those of the selection strong, with arrow heads; the others faint. */
export const LinkLayer = memo(function LinkLayer({ layout, joins, routes, trail }: LinksProps) {
  const drawn = joins.filter((join) => routes.has(joinKey(join)));
  // Strong links are drawn last, so that no faint one crosses over them.
  const ordered = drawn.toSorted((a, b) => Number(trail.joins.has(joinKey(a))) - Number(trail.joins.has(joinKey(b))));
  return (
    <svg className="links" width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        <marker
          id="link-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0.5 0.5L7.5 4L0.5 7.5Z" fill="context-stroke" stroke="none" />
        </marker>
      </defs>
      {ordered.map((join) => (
        <LinkPath
          key={joinKey(join)}
          join={join}
          route={routes.get(joinKey(join)) ?? []}
          isStrong={trail.joins.has(joinKey(join))}
        />
      ))}
    </svg>
  );
});

interface LinkPathProps {
  readonly join: Join;
  readonly route: Route;
  readonly isStrong: boolean;
}

const LinkPath = memo(function LinkPath({ join, route, isStrong }: LinkPathProps) {
  return (
    <path
      className="link"
      d={pathOf(route)}
      data-from={join.from}
      data-to={join.to}
      data-strong={isStrong || undefined}
      {...(isStrong && { markerEnd: 'url(#link-head)' })}
    />
  );
});

/** On each link of the one selected card, a small button that takes it away. */
export function UnlinkButtons({ joins, routes }: Pick<LinksProps, 'joins' | 'routes'>) {
  const selected = useSession(({ selection }) => (selection.length === 1 ? selection[0] : undefined));
  const isEditing = useSession((state) => state.editing !== null || state.readOnly !== null);
  const isBusy = useBoard((state) => state.linking !== null || state.held !== null || state.draft !== null);
  if (selected === undefined || isEditing || isBusy) return null;
  return joins
    .filter((join) => join.from === selected || join.to === selected)
    .map((join) => {
      const route = routes.get(joinKey(join));
      return route === undefined ? null : <UnlinkButton key={joinKey(join)} join={join} at={middleOf(route)} />;
    });
}

function UnlinkButton({ join, at }: { readonly join: Join; readonly at: Point }) {
  const t = useT();
  const acts = useActs();
  const from = useSession((state) => state.document.records.get(join.from));
  const to = useSession((state) => state.document.records.get(join.to));
  const label = t('board.unlink', { from: nameOf(from), to: nameOf(to) });
  return (
    <button
      type="button"
      tabIndex={-1}
      className="unlink nopan"
      style={{ left: at.x - 12, top: at.y - 12 }}
      aria-label={label}
      title={label}
      onClick={() => acts.linking.unlink(join)}
    >
      <X size={10} aria-hidden />
    </button>
  );
}

/** The middle of the longest stretch, where a button is least in the way. */
function middleOf(route: Route): Point {
  let best = { length: -1, x: 0, y: 0 };
  route.forEach((point, index) => {
    const next = route[index + 1];
    if (next === undefined) return;
    const length = Math.abs(next.x - point.x) + Math.abs(next.y - point.y);
    if (length > best.length) best = { length, x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
  });
  return best;
}
