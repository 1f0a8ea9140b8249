import { expect, test } from './nenpyo.ts';

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

test('nothing moves for longer than 800 ms', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.search.fill('tokyo telecommunications');
  await page.keyboard.press('Enter');
  const longest = await page.evaluate(async () => {
    let longest = 0;
    for (let i = 0; i < 20; i++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      for (const animation of document.getAnimations())
        longest = Math.max(longest, Number(animation.effect!.getComputedTiming().duration));
    }
    return longest;
  });
  expect(longest).toBeLessThanOrEqual(800);
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
