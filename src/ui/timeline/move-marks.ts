import type { EdgeLabel } from '../../core/layout/edges.ts';
import type { PlacedEvent } from '../../core/layout/types.ts';
import { isBarShown } from '../../picture/is-bar-shown.ts';

/** A mark's element and what moves of it, with what was written there last. */
interface Moving {
  readonly node: HTMLElement;
  readonly bar: HTMLElement | null;
  readonly line: HTMLElement | null;
  x?: number;
  barFrom?: number;
  barPx?: number;
  lineFrom?: number;
  linePx?: number;
}

/**
 * Puts the marks of a timeline where they belong. In every frame of a zoom all of them move, which a loop does with less
 * ado than as many reactive components; all else about a mark is its component's affair.
 */
export class MarkMover {
  readonly #marks = new Map<string, Moving>();
  /** Where things belong whose elements are still to come. */
  readonly #early = new Map<string, number>();

  /** Takes charge of a mark's element; the returned function gives it up. */
  add(id: string, node: HTMLElement): () => void {
    const [bar = null, line = null] = node.getElementsByClassName('bar') as HTMLCollectionOf<HTMLElement>;
    const moving: Moving = { node, bar, line };
    this.#marks.set(id, moving);
    const x = this.#early.get(id);
    if (x !== undefined) moveTo(moving, Math.round(x));
    this.#early.delete(id);
    return () => {
      if (this.#marks.get(id) === moving) this.#marks.delete(id);
    };
  }

  /** Puts something that has no bar, such as a cluster. */
  put(id: string, x: number): void {
    const moving = this.#marks.get(id);
    if (moving) moveTo(moving, Math.round(x));
    else this.#early.set(id, x);
  }

  move(placed: PlacedEvent, edge: EdgeLabel | undefined): void {
    const moving = this.#marks.get(placed.event.id);
    if (!moving) return;
    // Between two pixels, letters would blur.
    const x = Math.round(placed.x + (edge?.shift ?? 0));
    moveTo(moving, x);
    const isShown = !edge?.isOutside && isBarShown(placed);
    moveBar(moving, placed.barStart - x, isShown ? placed.barEnd - placed.barStart : 0);
    moveLine(moving, placed.barEnd - x, edge?.isOutside ? 0 : placed.lineEnd - placed.barEnd);
  }
}

function moveTo(moving: Moving, x: number): void {
  if (moving.x === x) return;
  moving.x = x;
  moving.node.style.transform = `translateX(${x}px)`;
}

function moveBar(moving: Moving, from: number, px: number): void {
  if (!moving.bar) return;
  if (moving.barPx !== px) stretch(moving.bar, (moving.barPx = px));
  if (px > 0 && moving.barFrom !== from) shift(moving.bar, (moving.barFrom = from));
}

function moveLine(moving: Moving, from: number, px: number): void {
  if (!moving.line) return;
  if (moving.linePx !== px) stretch(moving.line, (moving.linePx = px));
  if (px > 0 && moving.lineFrom !== from) shift(moving.line, (moving.lineFrom = from));
}

function stretch(bar: HTMLElement, px: number): void {
  bar.hidden = px <= 0;
  if (px > 0) bar.style.width = `${px}px`;
}

function shift(bar: HTMLElement, px: number): void {
  bar.style.transform = `translateX(${px}px)`;
}
