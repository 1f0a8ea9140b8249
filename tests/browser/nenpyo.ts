import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type ConsoleMessage, type Locator, type Page, type Request } from '@playwright/test';

/** A rectangle on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An event as drawn on the wide timeline. */
export interface Drawn {
  readonly id: string;
  readonly title: string;
  readonly icon: Box;
  /** Absent if the label is not shown. */
  readonly label?: Box;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

export const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1; // prettier-ignore

/** Pairs of labels and icons of different events that overlap. */
export function overlapsOf(events: readonly Drawn[]): string[] {
  const partsOf = ({ icon, label }: Drawn) => (label ? [icon, label] : [icon]);
  return events.flatMap((a, i) =>
    events
      .slice(i + 1)
      .filter((b) => partsOf(a).some((one) => partsOf(b).some((other) => overlap(one, other))))
      .map((b) => `${a.id} / ${b.id}`),
  );
}

/**
 * Waits in the page until nothing moves and nothing is pending: no flight, no mark, no transition, no part being
 * loaded. Its source text is also run as part of a script in the page (`reflow.spec.ts`).
 */
export async function settled(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // In a closed <details>, those that are finished are not forgotten.
  const moving = () => document.getAnimations().filter(({ playState }) => playState !== 'finished').length;
  const state = () =>
    `${document.querySelector('.layer')?.getAttribute('style')} ${document.querySelectorAll('#events li').length} ${moving() + document.querySelectorAll('.page > .details, .on-canvas').length}`;
  for (let last = '', still = 0; still < 4;) {
    await frame();
    const now = state();
    still = now === last && now.endsWith(' 0') ? still + 1 : 0;
    last = now;
  }
}

/** The page in its users' terms. */
export class Nenpyo {
  readonly search: Locator;
  readonly details: Locator;
  readonly status: Locator;

  /** @param isShared whether `open` may make the app anew instead of loading the page */
  constructor(
    readonly page: Page,
    readonly isShared = false,
  ) {
    this.search = page.getByRole('combobox', { name: 'Search events' });
    this.details = page
      .getByRole('complementary', { name: /^Details/ })
      .or(page.getByRole('dialog', { name: /^Details/ }));
    this.status = page.getByRole('status').last();
  }

  /** Opens an address and waits until the events are there and nothing moves. */
  async open(search = ''): Promise<void> {
    const isHere = this.isShared && (await this.page.evaluate(() => document.querySelector('#app .page') !== null));
    if (!isHere) return this.load(search);
    await this.#makeAnew(search);
    await this.#arrive();
  }

  /** The same, by loading the page. */
  async load(search = ''): Promise<void> {
    await this.page.goto(`/${search}`);
    await this.#arrive();
  }

  async #arrive(): Promise<void> {
    await this.page.locator('[data-app="here"] #app [id^="event-"]').first().waitFor({ state: 'attached' });
    await this.page.waitForFunction(
      () => !document.querySelector('.plot') || performance.getEntriesByName('nenpyo:gestures').length > 0,
    );
    await this.settle();
  }

  /** Ends the app and makes it again at an address: goes to a dataset that is refused, and back. */
  async #makeAnew(search: string): Promise<void> {
    await this.page.evaluate((address) => {
      (document.activeElement as HTMLElement | null)?.blur();
      document.adoptedStyleSheets = [];
      performance.clearMarks();
      for (const next of ['/?data=https://refused.example/', address]) {
        history.replaceState(null, '', next);
        dispatchEvent(new PopStateEvent('popstate'));
      }
    }, `/${search}`);
  }

  #visits = 0;

  /** Goes to an address as Back and Forward do, without loading the page again, and waits until everything is at rest. */
  async go(search = ''): Promise<void> {
    const address = new URLSearchParams(search);
    address.set('visit', String(this.#visits++)); // to an address that is already shown, nothing would lead
    await this.page.evaluate((address) => {
      scrollTo(0, 0);
      history.replaceState(null, '', `/?${address}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address.toString());
    await this.settle();
  }

  /** Waits until nothing moves and nothing is pending. */
  async settle(): Promise<void> {
    await this.page.evaluate(settled);
  }

  /** The button of an event. */
  event(id: string): Locator {
    return this.page.locator(`#event-${id}`);
  }

  async focusedId(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.id.replace(/^event-/, ''));
  }

  /** The edges of the plot and everything drawn at least partly inside. */
  async drawn(): Promise<{ readonly plot: Box; readonly events: Drawn[] }> {
    return this.page.evaluate(() => {
      const boxOf = (element: Element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom };
      };
      const scroll = boxOf(document.querySelector('.scroll')!);
      const plot = boxOf(document.querySelector('.plot')!);
      const visible = { ...plot, top: Math.max(plot.top, scroll.top), bottom: Math.min(plot.bottom, scroll.bottom) };
      const ICON = 24;
      /** The icon is not an element: it is the shape before the text, in a box of its own size. */
      const iconOf = (button: Element) => {
        const { left, top } = button.getBoundingClientRect();
        const icon = button.querySelector('.icon');
        const at = icon
          ? icon.getBoundingClientRect().left - left
          : parseFloat(getComputedStyle(button, '::before').left);
        const start = left + at - 4;
        return { left: start, top, right: start + ICON, bottom: top + ICON };
      };
      const textOf = (button: Element) => {
        const cut = button.querySelector('.cut');
        if (cut) return boxOf(cut);
        const range = document.createRange();
        range.selectNodeContents(button);
        return boxOf(range as unknown as Element);
      };
      const events = [...document.querySelectorAll<HTMLElement>('#events li:not([hidden]) > .event')].flatMap(
        (button) => {
          const icon = iconOf(button);
          const isBare = button.offsetWidth <= ICON || getComputedStyle(button).getPropertyValue('--o').trim() === '1';
          const inside = (box: typeof icon) => box.right > visible.left && box.left < visible.right;
          if (!inside(icon) && !(!isBare && inside(textOf(button)))) return [];
          return [
            {
              id: (button.id || button.getAttribute('href')!).replace(/^(event-|#)/, ''),
              title: [...(button.querySelector('bdi, .cut, .ground') ?? button).childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())!.textContent!, // prettier-ignore
              icon,
              ...(isBare ? {} : { label: textOf(button) }),
            },
          ];
        },
      );
      return { plot: visible, events };
    });
  }

  /** Pairs of labels and icons of different events that overlap. */
  async overlaps(): Promise<string[]> {
    return overlapsOf((await this.drawn()).events);
  }
}

/**
 * Compares the accessibility tree with a stored one; nothing may be missing or new. `UPDATE_TREES=1` rewrites the
 * stored trees.
 */
export async function expectTree(locator: Locator, name: string): Promise<void> {
  const file = join(import.meta.dirname, 'trees', `${name}.yml`);
  if (process.env.UPDATE_TREES) writeFileSync(file, `- /children: deep-equal\n${await locator.ariaSnapshot()}\n`);
  await expect(locator).toMatchAriaSnapshot(readFileSync(file, 'utf8'));
}

const reporting = new WeakSet<Page>();

/** Has a page write breaches of the policy to its console. */
export async function reportPolicy(page: Page): Promise<void> {
  if (reporting.has(page)) return;
  reporting.add(page);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
}

export const test = base.extend<{
  nenpyo: Nenpyo;
  expectedFaults: { readonly patterns: readonly RegExp[] };
  faults: undefined;
}>({
  /** Faults that a test causes on purpose, such as the browser's message about a request that was made to fail. */
  expectedFaults: [{ patterns: [] }, { option: true }],
  /** Fails every test that causes an error, a warning, a policy violation or a request to another origin. */
  faults: [
    async ({ page, baseURL, expectedFaults }, use) => {
      const faults: string[] = [];
      const readConsole = (message: ConsoleMessage) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
      };
      const readError = (error: Error) => void faults.push(`error: ${error.message}`);
      const readRequest = (request: Request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL) faults.push(`request to ${origin}`);
      };
      page.on('console', readConsole).on('pageerror', readError).on('request', readRequest);
      await reportPolicy(page);
      await use(undefined);
      page.off('console', readConsole).off('pageerror', readError).off('request', readRequest);
      expect(faults.filter((fault) => !expectedFaults.patterns.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
  nenpyo: async ({ page }, use) => {
    await use(new Nenpyo(page));
  },
});

export { expect };
