/** Acts as a restless user, inside the page, so that 20,000 steps take only minutes. */

export const KINDS = ['zoom', 'pan', 'search', 'select', 'filter', 'view', 'close'] as const;
export type Kind = (typeof KINDS)[number];

interface Soaker {
  /** Takes the steps one by one, waiting until each is on the screen; returns how long each took, in milliseconds. */
  readonly take: (steps: readonly (readonly [Kind, number])[]) => Promise<readonly number[]>;
  /** Steps that found nothing to do, by kind. */
  readonly missed: Record<string, number>;
  /** Returns the page to its initial state. */
  readonly home: () => Promise<void>;
}

declare global {
  interface Window {
    soaker: Soaker;
  }
}

/** Runs in the page, so it must not refer to anything outside itself. */
export function installSoaker(): void {
  const QUERIES = ['school', 'science', 'fund', 'relief', 'film', 'sony music', '1998', 'childern', 'xyzzy', 'museum'];
  const missed: Record<string, number> = {};
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<T>(selector);
  const all = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(selector));
  const oneOf = <T>(items: readonly T[], chance: number): T | undefined => items[Math.floor(chance * items.length)];
  const shown = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(undefined);
      });
    });
  const click = (element: HTMLElement | undefined | null) => {
    element?.click();
    return element !== undefined && element !== null;
  };
  const close = () => click(find('#details [aria-label="Close details"]'));
  const type = (text: string) => {
    const box = find<HTMLInputElement>('#search');
    if (!box) return false;
    box.focus();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return true;
  };
  const press = (target: Element, key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const pointer = (target: EventTarget, kind: 'down' | 'move' | 'up', clientX: number, clientY: number) => {
    const init = { clientX, clientY, view: window, bubbles: true, cancelable: true, button: 0, buttons: kind === 'up' ? 0 : 1 }; // prettier-ignore
    target.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true })); // prettier-ignore
    target.dispatchEvent(new MouseEvent(`mouse${kind}`, init));
  };

  const STEPS: Record<string, (chance: number) => boolean | Promise<boolean>> = {
    zoom: (chance) => {
      const plot = find('.plot');
      if (!plot) return false;
      const { left, top, width } = plot.getBoundingClientRect();
      const clientX = left + width * ((chance * 97) % 1);
      const turned = { clientX, clientY: top + 40, deltaY: chance < 0.5 ? -60 : 60, ctrlKey: true };
      plot.dispatchEvent(new WheelEvent('wheel', { ...turned, view: window, bubbles: true, cancelable: true }));
      return true;
    },
    pan: async (chance) => {
      const plot = find('.plot');
      if (!plot) return false;
      const { left, top, width } = plot.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + 60];
      pointer(plot, 'down', x, y);
      pointer(plot, 'move', x + (chance - 0.5) * 200, y);
      await shown();
      pointer(plot, 'move', x + (chance - 0.5) * 400, y);
      pointer(plot, 'up', x + (chance - 0.5) * 400, y);
      return true;
    },
    search: (chance) => {
      const isDone = type(oneOf(QUERIES, chance)!);
      if (isDone && (chance * 31) % 1 < 0.3) press(find('#search')!, 'Enter');
      return isDone;
    },
    select: (chance) => click(oneOf(all('[id^="event-"]'), chance)),
    filter: (chance) => click(oneOf(all('.lanes input[type="checkbox"]'), chance)),
    view: (chance) => click(oneOf(all('input[name="view"]'), chance)),
    close: () => close() || type(''),
  };

  const take = async (steps: readonly (readonly [string, number])[]) => {
    const times: number[] = [];
    for (const [kind, chance] of steps) {
      const begin = performance.now();
      if (!(await STEPS[kind]!(chance))) missed[kind] = (missed[kind] ?? 0) + 1;
      await shown();
      times.push(performance.now() - begin);
    }
    return times;
  };

  const home = async () => {
    close();
    await shown();
    type('');
    press(find('#search')!, 'Escape');
    (document.activeElement as HTMLElement | null)?.blur();
    STEPS.view!(0);
    await shown();
    await shown();
    for (const box of all('.lanes input[type="checkbox"]')) if (!(box as HTMLInputElement).checked) box.click();
    await shown();
    click(find('[role="toolbar"] button:nth-child(3)'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    find('.plot')?.dispatchEvent(new PointerEvent('pointerleave'));
    await endAlike();
  };
  /**
   * Svelte's blocks keep their last batch of changes and the elements removed in it. To make these the same in each
   * sample, the same query is searched for, the same event opened, and the timeline created again.
   */
  const endAlike = async () => {
    for (const step of [() => type('school'), () => type(''), () => STEPS.select!(0), close]) {
      await step();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    for (const view of [0.9, 0]) {
      STEPS.view!(view);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  window.soaker = { take, missed, home };
}
