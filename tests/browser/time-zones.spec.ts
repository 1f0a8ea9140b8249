import { Nenpyo } from './nenpyo.ts';
import { expect, test } from './shared-page.ts';

/** The extreme zones, two calendar days apart, and Europe in summer time; `tests/text` has ten zones. */
const ZONES = ['Pacific/Kiritimati', 'Europe/Rome', 'America/Los_Angeles'];
const ADDRESSES = [
  '',
  '?event=explorascience-tokyo&from=2002-06-15&to=2002-07-30',
  '?event=jica-sony-memorandum&view=list',
];

test('every zone sees the same screen', async ({ browser, baseURL }) => {
  const screens = new Map<string, unknown>();
  for (const timezoneId of ZONES) {
    await test.step(timezoneId, async () => {
      const viewport = { width: 1440, height: 900 };
      const context = await browser.newContext({ baseURL: baseURL!, timezoneId, viewport, reducedMotion: 'reduce', locale: 'en-GB' }); // prettier-ignore
      const page = await context.newPage();
      expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId);
      for (const address of ADDRESSES) {
        await new Nenpyo(page).open(address);
        // A shift of a day moves every mark and tick by several pixels.
        const screen = await page.evaluate(() =>
          Array.from(document.querySelectorAll('#app *'), (element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const text = element.children.length === 0 ? element.textContent : '';
            return [element.localName, x, y, width, height, text].join(' ');
          }),
        );
        expect(screen.length).toBeGreaterThan(200);
        expect(screen, address).toEqual(screens.get(address) ?? screen);
        screens.set(address, screen);
      }
      await context.close();
    });
  }
});
