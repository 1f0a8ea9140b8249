import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, Nenpyo, test } from './nenpyo.ts';

/** Zones on both sides of Greenwich and of the date line, with whole, half and quarter hours, and with summer time. */
const ZONES = [
  'Pacific/Kiritimati', 'Asia/Tokyo', 'Asia/Kathmandu', 'Europe/Rome', 'America/Sao_Paulo', 'America/Los_Angeles',
  'Pacific/Apia', 'Africa/Monrovia',
]; // prettier-ignore
const ADDRESSES = [
  '',
  '?event=explorascience-tokyo&from=2002-06-15&to=2002-07-30',
  '?event=jica-sony-memorandum&view=list',
];

/** Edges of shapes are smoothed a little differently from one drawing to the next; a day's shift moves hundreds. */
const SMOOTHING = { maxDiffPixels: 40, threshold: 0 };

for (const [i, address] of ADDRESSES.entries()) {
  test(`every zone sees the same screen: ${address || 'first view'}`, async ({ browser, baseURL }, testInfo) => {
    const name = `zones-${i}.png`;
    const texts = new Map<string, string>();
    for (const timezoneId of ZONES) {
      const context = await browser.newContext({
        baseURL: baseURL!,
        timezoneId,
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
      });
      const page = await context.newPage();
      await new Nenpyo(page).open(address);
      const picture = await page.screenshot({ caret: 'hide' });
      texts.set(timezoneId, await page.locator('body').innerText());
      if (texts.size === 1) {
        mkdirSync(dirname(testInfo.snapshotPath(name)), { recursive: true });
        writeFileSync(testInfo.snapshotPath(name), picture);
      } else expect(picture, timezoneId).toMatchSnapshot(name, SMOOTHING);
      await context.close();
    }
    expect(new Set(texts.values()).size, [...texts.keys()].join()).toBe(1);
    expect(texts.size).toBe(ZONES.length);
  });
}
