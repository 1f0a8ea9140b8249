import type { Scene } from './scene.svelte.ts';
import type { View } from './view.svelte.ts';

/**
 * What the elements show: the scene as it is; while the view moves, as it was when it last stood still. Nothing is worked
 * out before somebody asks for it.
 */
export class RestingScene {
  readonly #scene: Scene;
  readonly #view: View;
  readonly #last = new Map<string, unknown>();

  constructor(scene: Scene, view: View) {
    this.#scene = scene;
    this.#view = view;
  }

  readonly window = $derived.by(() => this.#hold('window', () => this.#view.window));
  readonly axis = $derived.by(() => this.#hold('axis', () => this.#scene.axis));
  readonly ticksInView = $derived.by(() => this.#hold('ticksInView', () => this.#scene.ticksInView));
  readonly offsetPx = $derived.by(() => this.#hold('offsetPx', () => this.#scene.offsetPx));
  readonly toPx = $derived.by(() => this.#hold('toPx', () => this.#scene.toPx));
  readonly placedById = $derived.by(() => this.#hold('placedById', () => this.#scene.placedById));
  readonly drawn = $derived.by(() => this.#hold('drawn', () => this.#scene.drawn));
  readonly clusters = $derived.by(() => this.#hold('clusters', () => this.#scene.clusters));
  readonly mounted = $derived.by(() => this.#hold('mounted', () => this.#scene.mounted));

  #hold<T>(name: string, read: () => T): T {
    if (this.#view.motion.isMoving && this.#last.has(name)) return this.#last.get(name) as T;
    const value = read();
    this.#last.set(name, value);
    return value;
  }
}
