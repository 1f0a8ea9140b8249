import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('with forced colours, texts on a ground of their own can be read', async ({ nenpyo, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await nenpyo.load('?hide=environment');
  await page.mouse.move(700, 700);
  for (const text of [page.getByRole('button', { name: 'Filters (1)' }), page.locator('.axis .date .text')]) {
    await expect(text).toHaveCSS('color', 'rgb(255, 255, 255)');
    await expect(text).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    // Otherwise the browser puts a plate of the page's colour behind the letters.
    await expect(text).toHaveCSS('forced-color-adjust', 'none');
  }
});
