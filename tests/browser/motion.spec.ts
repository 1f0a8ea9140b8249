import type { Page } from '@playwright/test';
import { expect, test, within } from './nenpyo.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test.describe('where less motion is asked for', () => {
  test.use({ reducedMotion: 'reduce' });
  test('moves through time happen at once, with a fade of at most 150 ms', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const durations = await page.evaluate(() =>
      document.getAnimations().map((animation) => Number(animation.effect!.getComputedTiming().duration)),
    );
    expect(Math.max(0, ...durations)).toBeLessThanOrEqual(150);
    await expect(page.getByRole('spinbutton', { name: 'First visible year' })).not.toHaveValue('1946');
  });
});

// How long flights and row transitions take is tested with their code: core/time/flight, canvas/row-transitions.
test('no transition or animation of a style takes longer than 800 ms', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=eye-see&q=sony');
  const longest = await page.evaluate(() => {
    const msOf = (list: string) => list.split(',').map((time) => parseFloat(time) * (time.endsWith('ms') ? 1 : 1000));
    const times = [...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const [delays, durations] = [msOf(style.transitionDelay), msOf(style.transitionDuration)];
      return [...durations.map((ms, i) => ms + delays[i % delays.length]!), ...msOf(style.animationDuration)];
    });
    return Math.max(...times);
  });
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThanOrEqual(800);
});

test.describe('the canvas of a moving view', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  /** Records what the canvas showed last, and whether the elements were visible as well. */
  const record = (page: Page) =>
    page.evaluate(() => {
      const seen: Seen = { frames: 0, both: 0, focused: [], last: document.createElement('canvas') };
      Object.assign(window, { seen });
      requestAnimationFrame(function look() {
        requestAnimationFrame(look);
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.motion');
        if (!canvas || !document.querySelector('.on-canvas')) return;
        seen.frames++;
        seen.focused.push(document.activeElement?.id ?? '');
        if (getComputedStyle(document.getElementById('events')!).opacity !== '0') seen.both++;
        Object.assign(seen.last, { width: canvas.width, height: canvas.height })
          .getContext('2d')!
          .drawImage(canvas, 0, 0);
      });
    });

  interface Seen {
    frames: number;
    both: number;
    readonly focused: string[];
    readonly last: HTMLCanvasElement;
  }

  const SHOWN_YEARS = '?from=1990-01-01&to=2026-01-01';
  for (const [name, address, height, scrollTop] of [
    ['the timeline', SHOWN_YEARS, 720, 0],
    ['with an event open and a search', `${SHOWN_YEARS}&event=eye-see&q=sony`, 720, 0],
    ['scrolled down on a low screen', SHOWN_YEARS, 500, 50],
  ] as const) {
    test(`has every icon where the elements then have it: ${name}`, async ({ nenpyo, page }) => {
      await page.setViewportSize({ width: 1280, height });
      await nenpyo.open(address);
      const scroll = page.locator('.frame > .scroll');
      expect(await scroll.evaluate((element, top) => (element.scrollTop = top) && element.scrollTop, scrollTop)).toBe(scrollTop); // prettier-ignore
      await record(page);
      await page.mouse.move(600, 300);
      await page.keyboard.down('Control');
      for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -8);
      await page.keyboard.up('Control');
      await nenpyo.settle();
      const { plot, events } = await nenpyo.drawn();
      // The label of an event that began earlier follows the edge, without its icon.
      const away = await page.locator('.away').evaluateAll((all) => all.map(({ id }) => id));
      // The axis and the eras are above the plot, which ends where the minimap begins.
      const { bottom } = await scroll.evaluate((element) => element.getBoundingClientRect().toJSON());
      const { bottom: top } = await scroll.locator('> .axis').evaluate((element) => element.getBoundingClientRect().toJSON()); // prettier-ignore
      const isInSight = ({ icon }: (typeof events)[number]) => within(icon, plot) && icon.top >= top && icon.bottom <= bottom; // prettier-ignore
      const shown = events.filter((event) => isInSight(event) && !away.includes(`event-${event.id}`));
      expect(shown.length).toBeGreaterThan(8);
      const box = await page.locator('canvas.motion').evaluate((canvas) => canvas.getBoundingClientRect().toJSON());
      const points = shown.map(({ icon: { left, top } }) => [left + 12 - box.left, top + 12 - box.top] as const);
      const { frames, both, opacity } = await page.evaluate((points) => {
        const { frames, both, last } = (window as unknown as { seen: Seen }).seen;
        const { data, width } = last.getContext('2d')!.getImageData(0, 0, last.width, last.height);
        const at = ([x, y]: readonly [number, number]) => data[(Math.round(y) * width + Math.round(x)) * 4 + 3]!;
        return { frames, both, opacity: points.map(at) };
      }, points);
      expect(frames).toBeGreaterThan(0);
      expect(both).toBe(0);
      // Dimmed marks are translucent, but far less so than bars.
      expect(shown.filter((_, i) => opacity[i]! < 110).map(({ id }) => id)).toEqual([]);
    });
  }

  for (const [reducedMotion, what] of [
    ['no-preference', 'has marks glide to another row'],
    ['reduce', 'has them there at once where one asks for less motion'],
  ] as const) {
    test(what, async ({ nenpyo, page }) => {
      await page.emulateMedia({ reducedMotion });
      await nenpyo.open();
      await page.waitForLoadState('networkidle');
      const different = await page.evaluate(async () => {
        // So slow that even a busy machine draws several frames of it.
        const realNow = performance.now.bind(performance);
        const begun = realNow();
        performance.now = () => begun + (realNow() - begun) / 20;
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const plot = document.querySelector('.plot')!;
        const turn = (deltaY: number) =>
          plot.dispatchEvent(new WheelEvent('wheel', { deltaY, ctrlKey: true, clientX: 600, clientY: 300, bubbles: true, cancelable: true })); // prettier-ignore
        for (let i = 0; i < 20; i++) {
          turn(-8);
          await frame();
        }
        const drawings = new Set<string>();
        while (document.querySelector('.on-canvas') && drawings.size < 3) {
          await frame();
          drawings.add(document.querySelector<HTMLCanvasElement>('canvas.motion')!.toDataURL());
        }
        return drawings.size;
      });
      // The last one of the movement, and the one at rest; between them, those that glide.
      if (reducedMotion === 'reduce') expect(different).toBeLessThanOrEqual(2);
      else expect(different).toBeGreaterThan(2);
    });
  }

  test('leaves the focus where it is', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await nenpyo.event('music-foundation').focus();
    await record(page);
    let focused: readonly string[] = [];
    // Flights are loaded last, when the page is idle; until then the view jumps.
    await expect(async () => {
      for (const key of ['+', '-']) {
        await page.keyboard.press(key);
        await nenpyo.settle();
      }
      focused = await page.evaluate(() => (window as unknown as { seen: Seen }).seen.focused);
      expect(focused.length).toBeGreaterThan(0);
    }).toPass();
    expect(new Set(focused)).toEqual(new Set(['event-music-foundation']));
  });

  test('is gone at rest, and what is pressed then opens', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await page.mouse.move(600, 400);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -40);
    await page.keyboard.up('Control');
    await nenpyo.settle();
    await expect(page.locator('canvas.motion')).toBeHidden();
    await nenpyo.event('music-foundation').click();
    await expect(nenpyo.details).toBeVisible();
  });
});

test.describe('when the part with the canvas is unavailable', () => {
  test.use({ expectedFaults: { patterns: [/Failed to load resource/] } });

  test('the view moves all the same: the elements follow at once', async ({ nenpyo, page }) => {
    await page.route(/movement-[^/]*\.js/, (route) => route.abort());
    await nenpyo.open();
    const leftOf = async () => (await nenpyo.event('music-foundation').boundingBox())!.x;
    const before = await leftOf();
    await page.mouse.move(600, 400);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(leftOf).not.toBe(before);
    await expect(page.locator('canvas.motion')).toHaveCount(0);
    await expect(page.locator('.on-canvas')).toHaveCount(0);
  });
});

test.describe('with forced colours', () => {
  test.use({ forcedColors: 'active' });
  test('lanes, marks and the open event are drawn in the colours of the system', async ({ nenpyo, page }) => {
    await nenpyo.open('?event=eye-see');
    const colours = await page.evaluate(() => {
      const probe = document.createElement('i');
      document.body.append(probe);
      const system = (name: string) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      return {
        icon: getComputedStyle(document.querySelector('#event-movie-works')!, '::before').backgroundColor,
        open: getComputedStyle(document.querySelector('#event-eye-see .ground')!).backgroundColor,
        canvasText: system('CanvasText'),
        highlight: system('Highlight'),
      };
    });
    expect(colours.icon).toBe(colours.canvasText);
    expect(colours.open).toBe(colours.highlight);
  });
});
