import { expect, test } from './nenpyo.ts';

const DATASET = '**/data/dataset.json';

/** Texts that would do harm if they were ever taken for markup, a template or a link. */
const HOSTILE = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  '"><svg onload=window.pwned=1>',
  "{{constructor.constructor('window.pwned=1')()}}",
  '${window.pwned=1}',
  'javascript:window.pwned=1',
  '<a href="javascript:window.pwned=1">x</a>',
  '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>',
  '\u202Eevil\u202C \u2066hidden\u2069',
  `Zalgo${'\u0301'.repeat(50)}`,
  'x'.repeat(200),
];

test('hostile texts in every field are shown as the characters they are', async ({ nenpyo, page }) => {
  let sent: { events: Record<string, unknown>[] } = { events: [] };
  await page.route(DATASET, async (route) => {
    const response = await route.fetch();
    sent = poison(await response.json());
    await route.fulfill({ response, json: sent });
  });
  await nenpyo.open('?event=covid-relief-fund');
  await expect(page.locator('#events li')).toHaveCount(33);
  await expect(nenpyo.details).toBeVisible();
  for (const id of ['eye-see', 'jica-sony-memorandum', 'japan-india-digital']) {
    await nenpyo.event(id).click();
    await nenpyo.settle();
  }
  await nenpyo.search.fill('img');
  await page.getByText('List', { exact: true }).click();
  const text = await page.locator('body').innerText();
  expect(text).toContain('<img src=x onerror="window.pwned=1">');
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\u0301{5}/);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('#app :is(script, iframe, math, img, [onload], [onerror])').count()).toBe(0);
});

/** Every text of every event, source, organisation and place replaced by a hostile one, ids and dates apart. */
function poison<T>(value: T): T {
  let next = 0;
  const walk = (inner: unknown, key = ''): unknown => {
    if (Array.isArray(inner))
      return inner.map((item) => (key === 'tags' ? HOSTILE[next++ % HOSTILE.length]!.slice(0, 40) : walk(item)));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([name, item]) => {
        const isText =
          typeof item === 'string' && (name === 'en' || name === 'title' || name === 'publisher' || name === 'locator');
        const fits = (text: string) =>
          key === 'shortTitle' || key === 'shortName' || key === 'name' || key === 'unit' ? text.slice(0, 60) : text;
        return [name, isText ? fits(HOSTILE[next++ % HOSTILE.length]!) : walk(item, name)];
      }),
    );
  };
  return walk(value) as T;
}

test('a link in the data that is no web address is refused with its path', async ({ page }) => {
  await page.route(DATASET, async (route) => {
    const response = await route.fetch();
    const data = await response.json();
    data.sources['sony-history-en'].url = 'javascript:alert(1)';
    await route.fulfill({ response, json: data });
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('sources.sony-history-en.url');
  await expect(page.getByRole('alert')).toContainText('must be a web address that starts with https:// or http://');
});

test('a key that would reach the prototype of objects is refused or ignored, and nothing is polluted', async ({
  page,
}) => {
  await page.route(DATASET, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace(
      '"kind":"milestone"',
      '"kind":"milestone","__proto__":{"polluted":true}',
    );
    await route.fulfill({ response, body: text });
  });
  await page.goto('/');
  await expect(page.locator('#events li')).not.toHaveCount(0);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('the page is served with its policy and other safe headers', async ({ page, request }) => {
  const headers = (await request.get('/')).headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http:/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect((await request.get('/data/dataset.json')).headers()['content-type']).toMatch(/^application\/json/);
  const html = await (await request.get('/')).text();
  expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
  expect(html).not.toMatch(/<script(?![^>]*src=)|style="|\son\w+=/);
  await page.goto('about:blank');
});

test.describe('code that finds its way into the page', () => {
  test.use({ expectedFaults: { patterns: [/./] } });
  /** What an attacker might try from inside, as the page's own script would: each must be stopped. */
  const ATTEMPTS: Readonly<Record<string, () => unknown>> = {
    innerHTML: () => (document.body.innerHTML = '<img src=x onerror=window.pwned=1>'),
    eval: () => (0, eval)('window.pwned=1'),
    Function: () => new Function('window.pwned=1')(),
    'string timer': () => setTimeout('window.pwned=1' as unknown as () => void, 0),
    'script text': () =>
      document.head.append(Object.assign(document.createElement('script'), { text: 'window.pwned=1' })),
    'script address': () =>
      document.head.append(
        Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.pwned=1' }),
      ),
    'document.write': () => document.write('<script>window.pwned=1</script>'),
    srcdoc: () =>
      document.body.append(
        Object.assign(document.createElement('iframe'), { srcdoc: '<script>parent.pwned=1</script>' }),
      ),
    outerHTML: () => (document.body.firstElementChild!.outerHTML = '<img src=x onerror=window.pwned=1>'),
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.pwned=1>'),
    DOMParser: () =>
      document.body.append(
        new DOMParser().parseFromString('<img src=x onerror=window.pwned=1>', 'text/html').body.firstChild!,
      ),
    'on attribute': () => document.body.setAttribute('onclick', 'window.pwned=1') ?? document.body.click(),
    'javascript: link': () => {
      const link = Object.assign(document.createElement('a'), { href: 'javascript:window.pwned=1' });
      document.body.append(link);
      link.click();
    },
    base: () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' })),
  };

  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    test(`cannot run: ${name}`, async ({ nenpyo, page }) => {
      await nenpyo.open();
      const base = await page.evaluate(() => document.baseURI);
      // After an await the browser applies the page's policy; synchronously inside evaluate it would not.
      await page
        .evaluate(
          `(async () => { await new Promise((resolve) => setTimeout(resolve)); await (${attempt.toString()})(); })()`,
        )
        .catch(() => undefined);
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
      expect(await page.evaluate(() => document.baseURI)).toBe(base);
    });
  }
});
