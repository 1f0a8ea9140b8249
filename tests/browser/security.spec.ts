import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanText } from '../../src/core/dataset/clean-text.ts';
import { expect, test } from './nenpyo.ts';

const DATASET = '**/data/dataset.json';

/** Texts that would do harm if ever taken for markup, a template, a style or a link; each tries to set `pwned`. */
const PAYLOADS = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  '<svg onload=window.pwned=1>',
  '<svg><script href="data:text/javascript,window.pwned=1"></script></svg>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<iframe src="javascript:parent.pwned=1"></iframe>',
  '<a href="javascript:window.pwned=1" autofocus>x</a>',
  '<details open ontoggle=window.pwned=1>',
  '<video src=x onerror=window.pwned=1></video>',
  '<input autofocus onfocus=window.pwned=1>',
  '<object data="data:text/html,<script>parent.pwned=1</script>"></object>',
  '<form action="javascript:window.pwned=1"><button>x</button></form>',
  '<meta http-equiv="refresh" content="0;url=javascript:window.pwned=1">',
  '<base href="https://evil.example/">',
  '<style>@import "https://evil.example/a.css"; * { color: red }</style>',
  '<link rel=stylesheet href="https://evil.example/a.css">',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>',
  "{{constructor.constructor('window.pwned=1')()}}",
  '${window.pwned=1}',
  'javascript:window.pwned=1',
];
/** Contexts that such a text may break out of, and disguises. */
const WRAPPINGS: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `--></title></style></textarea></script>${payload}`,
  (payload) => `]]>${payload}<![CDATA[`,
  (payload) => payload.toUpperCase().replaceAll('WINDOW.PWNED', 'window.pwned'),
  (payload) => payload.replaceAll('<', '&lt;').replaceAll('>', '&#62;'),
  (payload) => `\u202E${payload}\u202C\u2066`,
  (payload) => [...payload].join('\u0000'),
  (payload) => `Z${'\u0301'.repeat(50)}${payload}`,
];
const CORPUS = WRAPPINGS.flatMap((wrap) => PAYLOADS.map(wrap));

/** A JSON value with every text in it replaced, except ids, dates and addresses. */
function poison(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'en') return text;
    if (key === 'tags') return text.slice(0, 40);
    return ['publisher', 'locator'].includes(key) ? text.slice(0, 60) : value;
  }
  if (Array.isArray(value)) return value.map((item) => poison(item, text, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      ['shortTitle', 'shortName', 'unit'].includes(name) ? { en: text.slice(0, 60) } : poison(item, text, name),
    ]),
  );
}

interface DatasetJson {
  readonly events: readonly Record<string, unknown>[];
  readonly sources: Record<string, object>;
}

/** One event per hostile text, with every field an event may have filled with that text. */
function hostileDataset(shipped: DatasetJson): DatasetJson {
  const full: Record<string, unknown> = Object.assign({}, ...shipped.events);
  delete full.relations;
  const { events: _, ...rest } = shipped;
  const poisoned = poison(rest, CORPUS[0]!) as DatasetJson;
  const events = CORPUS.map((text, i) => ({ ...(poison(full, text) as object), id: `hostile-${i}` }));
  return { ...poisoned, events };
}

test('200 hostile texts in every field are shown as the characters they are', async ({ nenpyo, page }) => {
  await page.route(DATASET, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: hostileDataset(await response.json()) });
  });
  await nenpyo.open('?view=list');
  expect(CORPUS.length).toBe(200);
  const texts = CORPUS.map(cleanText);
  const notAsWritten = await page.evaluate(async (texts) => {
    const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const textOf = (selector: string) => document.querySelector(selector)?.textContent;
    const wrong: string[] = [];
    for (const [i, text] of texts.entries()) {
      const button = document.getElementById(`event-hostile-${i}`)!;
      button.click();
      const isShown = () => plain(textOf('#details h2')) === plain(text) && textOf('#details .summary') === text;
      for (let frame = 0; frame < 3000 && !isShown(); frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      if (!isShown() || button.textContent !== text) wrong.push(`${i}: ${text}`);
    }
    return wrong;
  }, texts);
  expect(notAsWritten).toEqual([]);
  await page.getByRole('radio', { name: 'Timeline' }).check({ force: true });
  for (const query of ['img', 'pwned', '<script>']) await nenpyo.search.fill(query);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  const made =
    '#app :is(script, iframe, object, embed, math, img, video, style, link, base, meta, form, [onload], [onerror])';
  expect(await page.locator(made).count()).toBe(0);
  expect(await page.locator('#app a:not([href^="http"], [href^="?"], [href^="#"])').count()).toBe(0);
});

test('the built code turns no text into code or markup', () => {
  const folder = join(import.meta.dirname, '../../dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|html)$/.test(name));
  const textOf = (names: readonly string[]) => names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const code = textOf(files);
  expect(code.match(/ style=["']|svelte-css-wrapper|new Function|\beval\(|javascript:/g)).toBeNull();
  // The plain page links to sources.
  const others = textOf(files.filter((name) => name !== 'events.html'));
  expect(others.match(/http:\/\/(?!www\.w3\.org\/)[a-z0-9]+/gi)).toBeNull();
  // One is Svelte parsing its own templates, through its Trusted Types policy; three are in d3-selection, never called.
  expect(code.match(/\.innerHTML=/g)).toHaveLength(4);
});

test('a link in the data that is no web address is left out and named with its path', async ({ nenpyo, page }) => {
  await page.route(DATASET, async (route) => {
    const response = await route.fetch();
    const data = await response.json();
    data.sources['sony-history-en'].url = 'javascript:alert(1)';
    await route.fulfill({ response, json: data });
  });
  await nenpyo.open();
  const notice = page.getByText(/the data; everything else is shown/);
  await expect(notice).toContainText('sources.sony-history-en.url');
  await expect(notice).toContainText('must be a web address that starts with https:// or http://');
  expect(await page.locator('[href^="javascript"]').count()).toBe(0);
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
  // The one inline script is data, which no browser runs.
  expect(html.replace('<script type="application/ld+json">', '')).not.toMatch(/<script(?![^>]*src=)| style=|\son\w+=/);
  await page.goto('about:blank');
});

test.describe('code that finds its way into the page', () => {
  test.use({ expectedFaults: { patterns: [/./] } });
  /** What an attacker might try from inside, as a script of the page: each must be blocked. */
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

  test('cannot run, and the policy says so', async ({ nenpyo, page }) => {
    await nenpyo.open();
    const base = await page.evaluate(() => document.baseURI);
    for (const [name, attempt] of Object.entries(ATTEMPTS)) {
      await test.step(name, async () => {
        // After an await the browser applies the page's policy, but not synchronously inside evaluate.
        const directive = await page.evaluate<string>(`(async () => {
          const blocked = new Promise((resolve) => document.addEventListener(
            'securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true }));
          await new Promise((resolve) => setTimeout(resolve));
          try { await (${attempt.toString()})(); } catch {}
          return blocked;
        })()`);
        expect(directive).toMatch(/^(require-trusted-types-for|script-src|base-uri)/);
        expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
        expect(await page.evaluate(() => document.baseURI)).toBe(base);
      });
    }
  });
});
