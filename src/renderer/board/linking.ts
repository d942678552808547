import { newId } from '#shared/core/id.ts';
import type { AnyRecord } from '#shared/kinds/registry.ts';
import { announce, message, perform, select, session } from '../session/use-session.ts';
import { boardStore } from './board-state.ts';
import { isJoinedIn, type Join, mayBeJoined, meantJoin } from './joins.ts';
import type { Intent } from './keys.ts';
import { nameOf } from './names.ts';
import { nextStop, type Stop } from './navigation.ts';
import type { Sight } from './sight.ts';

const DIRECTIONS = ['up', 'down', 'right', 'left'] as const;

/** Drawing a link from one card to another: chosen with the arrows, a click, or the end of a drag. */
export class Linking {
  readonly #sight: () => Sight;

  constructor(sight: () => Sight) {
    this.#sight = sight;
  }

  /** Starts at a card; the keyboard goes to the nearest card that it may be linked to. */
  begin(from: string): void {
    if (session.state.readOnly !== null) return;
    const { stops } = this.#sight();
    const accepts = (stop: Stop) => this.#mayEnd(from, stop.id);
    // What the card leads to comes first: from an action people mean its goal, not the indicator below it.
    const leadsTo = (stop: Stop) => accepts(stop) && this.#leads(from, stop.id);
    const nearest = (accepted: (stop: Stop) => boolean) =>
      DIRECTIONS.map((direction) => nextStop(stops, from, direction, accepted)).find((stop) => stop !== null);
    const first = nearest(leadsTo) ?? nearest(accepts);
    if (first === undefined) {
      announce(message('board.link.none'));
      return;
    }
    select([from]);
    boardStore.setState({ linking: from, focused: first.id, wanted: first.id });
    announce(message('board.link.from', { title: nameOf(recordOf(from)) }));
  }

  /** Keys while a link is being drawn. */
  follow(intent: Intent, at: string): boolean {
    const from = boardStore.getState().linking;
    if (from === null) return false;
    if (intent.does === 'go') {
      const next = nextStop(this.#sight().stops, at, intent.direction, (stop) => this.#mayEnd(from, stop.id));
      if (next !== null) boardStore.setState({ focused: next.id, wanted: next.id });
    } else if (intent.does === 'sibling' || intent.does === 'link') this.end(at);
    else if (intent.does === 'leave') this.stop();
    return true;
  }

  /** Joins the card it began at with this one, or takes the two apart where they are joined already. */
  end(to: string): void {
    const from = boardStore.getState().linking;
    if (from === null) return;
    this.join(from, to);
    this.#back(from);
  }

  stop(): void {
    const from = boardStore.getState().linking;
    if (from === null) return;
    announce(message('board.link.stopped'));
    this.#back(from);
  }

  join(one: string, other: string): void {
    const [a, b] = [recordOf(one), recordOf(other)];
    if (a === undefined || b === undefined || one === other) return;
    const join = meantJoin(a, b);
    if (isJoinedIn(session.state.document, one, other)) this.unlink(join);
    else if (perform({ type: 'link.add', id: newId('link'), ...join }))
      announce(message('board.linked', namesOf(join)));
  }

  unlink(join: Join): void {
    if (perform({ type: 'link.remove', ...join })) announce(message('board.unlinked', namesOf(join)));
  }

  #back(from: string): void {
    boardStore.setState({ linking: null, focused: from, wanted: from });
    select([from]);
  }

  #leads(from: string, to: string): boolean {
    const [a, b] = [recordOf(from), recordOf(to)];
    return a !== undefined && b !== undefined && meantJoin(a, b).from === from;
  }

  #mayEnd(from: string, to: string): boolean {
    return mayBeJoined(recordOf(from), recordOf(to));
  }
}

function namesOf({ from, to }: Join): { from: string; to: string } {
  return { from: nameOf(recordOf(from)), to: nameOf(recordOf(to)) };
}

function recordOf(id: string): AnyRecord | undefined {
  return session.state.document.records.get(id);
}
