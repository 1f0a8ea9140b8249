import { createHash } from 'node:crypto';
import { expect, test } from './nenpyo.ts';

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

for (const address of ADDRESSES) {
  test(`every zone sees the same screen: ${address || 'first view'}`, async ({ browser, baseURL }) => {
    const screens = new Map<string, string>();
    for (const timezoneId of ZONES) {
      const context = await browser.newContext({
        timezoneId,
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
      });
      const page = await context.newPage();
      await page.goto(`${baseURL}/${address}`);
      await page.locator('[id^="event-"]').first().waitFor();
      await page.waitForTimeout(300);
      const picture = createHash('sha256')
        .update(await page.screenshot({ caret: 'hide' }))
        .digest('hex');
      const text = await page.locator('body').innerText();
      screens.set(timezoneId, `${picture} ${createHash('sha256').update(text).digest('hex')}`);
      await context.close();
    }
    expect(new Set(screens.values()).size, JSON.stringify([...screens])).toBe(1);
  });
}
