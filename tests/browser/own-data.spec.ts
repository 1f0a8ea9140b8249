import type { Dataset } from '../../src/core/dataset/types.ts';
import { readDataFolder } from '../../src/build/read-data.ts';
import { findFaults } from './find-faults.ts';
import { expect, test } from './shared-page.ts';

/** What holds for the shipped events whatever they are; all else is tested with a copy that does not change. */
const { events } = readDataFolder('data').dataset as Dataset;

for (const [width, height] of [
  [360, 740],
  [1024, 768],
  [1280, 720],
  [1920, 1080],
] as const) {
  test.describe(`the shipped events at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('are all there, and no label lies on another', async ({ nenpyo, page }) => {
      await nenpyo.load();
      await expect(page.locator('#events li:not([hidden]) [id^="event-"]')).toHaveCount(
        events.filter(({ kind }) => kind !== 'context').length,
      );
      if (width >= 768) expect(await nenpyo.overlaps()).toEqual([]);
    });

    test('have no fault that axe finds, on the timeline and in the list', async ({ nenpyo, page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const address of ['', '?view=list']) {
        await nenpyo.open(address);
        expect(await findFaults(page), address).toEqual([]);
      }
    });
  });
}

test('each of the shipped events opens and says its title', async ({ nenpyo }) => {
  await nenpyo.open();
  for (const { id, title } of events) {
    await nenpyo.go(`?event=${id}`);
    await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(title.en!);
  }
});
