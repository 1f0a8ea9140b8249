import { describe, expect, it } from 'vitest';
import { formatHeadersFile, HEADER_RULES, headersFor, META_POLICY } from '../../src/build/policy.ts';

const PATHS = ['/', '/index.html', '/assets/index-1a2b.js', '/assets/index-1a2b.css', '/data/dataset.json', '/icon.svg', '/_headers', '/404.html', '/assets', '/data', '/index.html/x', '/deep/er/page']; // prettier-ignore
const PAGES = ['/', '/index.html'];

const directivesOf = (policy: string) =>
  new Map(policy.split('; ').map((text) => [text.split(' ')[0]!, text.split(' ').slice(1)] as const));
const matches = (rule: string, path: string) =>
  rule.endsWith('/*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

/** The rules of a `_headers` file, read like Cloudflare Pages and Netlify do. */
function parseHeadersFile(text: string) {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter((line) => line !== '')) {
    const [, name, value] = /^\s+([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    if (name) rules.at(-1)!.headers[name] = value!;
    else rules.push({ path: line, headers: {} });
  }
  return rules;
}

describe.each([
  ['the meta element', META_POLICY],
  ['the headers of a page', headersFor('/')['Content-Security-Policy']!],
  ['the headers of a script', headersFor('/assets/a.js')['Content-Security-Policy']!],
])('the policy in %s', (_, policy) => {
  const directives = directivesOf(policy);

  it('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const name of ['object-src', 'frame-src', 'base-uri', 'form-action'])
      expect(directives.get(name)).toEqual(["'none'"]);
  });

  it('has no unsafe source, no wildcard, and no scheme but blob: for images', () => {
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|strict-dynamic|wasm/);
    const withScheme = [...directives].filter(([, values]) => values.some((value) => value.endsWith(':')));
    expect(withScheme).toEqual([['img-src', ["'self'", 'blob:']]]);
  });

  it('lets scripts and styles come from our own files alone', () => {
    expect(['script-src', 'style-src', 'connect-src'].map((name) => directives.get(name))).toEqual(
      Array(3).fill(["'self'"]),
    );
  });

  it('demands Trusted Types and leaves them to Svelte and to what names our worker', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual(['svelte-trusted-html', 'nenpyo-worker']);
  });

  it('states each directive once, in characters that an attribute in double quotes can hold', () => {
    expect(policy.split('; ')).toHaveLength(directives.size);
    expect(policy).toMatch(/^[\w\s';:-]+$/);
  });
});

describe('the headers', () => {
  it('forbid other sites to frame a page, which a meta element cannot', () => {
    for (const path of [...PAGES, '/index', '/%69ndex.html', '/any/other']) {
      expect(headersFor(path)['Content-Security-Policy']).toBe(`${META_POLICY}; frame-ancestors 'none'`);
      expect(headersFor(path)['X-Frame-Options']).toBe('DENY');
      expect(headersFor(path)['Cross-Origin-Opener-Policy']).toBe('same-origin');
    }
    expect(META_POLICY).not.toContain('frame-ancestors');
  });

  it.each(PATHS)('of %s come from one rule and from what all paths have, and no header from both', (path) => {
    const matching = HEADER_RULES.filter((rule) => matches(rule.path, path));
    expect(matching.map((rule) => rule.path)).toContain('/*');
    expect(matching.length).toBeLessThanOrEqual(2);
    const names = matching.flatMap(({ headers }) => Object.keys(headers));
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(headersFor(path)).sort()).toEqual(names.sort());
  });

  it.each(PATHS)('of %s keep browsers from guessing types, naming referrers and leaving https', (path) => {
    const headers = headersFor(path);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['Referrer-Policy']).toBe('no-referrer');
    expect(headers['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/);
    expect(headers['Permissions-Policy']).toContain('geolocation=()');
  });

  it('let browsers keep what has a hash in its name, and nothing else', () => {
    expect(headersFor('/assets/a.js')['Cache-Control']).toContain('immutable');
    for (const path of [...PAGES, '/data/dataset.json']) expect(headersFor(path)['Cache-Control']).toBe('no-cache');
  });

  it('let nobody keep an error: what was missing once may come', () => {
    for (const path of ['/assets/a.js', '/data/dataset.json', '/nothing'])
      expect(headersFor(path, 404)['Cache-Control']).toBe('no-store');
  });

  it('stand in the file for hosts as they stand here, in lines that hosts accept', () => {
    const assets = Array.from({ length: 60 }, (_, i) => `assets/part-${i}.js`);
    const file = formatHeadersFile(assets);
    const rules = parseHeadersFile(file);
    for (const path of [...PAGES, ...assets.map((name) => `/${name}`), '/data/dataset.json', '/nothing']) {
      const matching = rules.filter((rule) => matches(rule.path, path));
      expect(Object.assign({}, ...matching.map(({ headers }) => headers))).toEqual(headersFor(path));
    }
    expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(2000); // Cloudflare's limits
    expect(rules.length).toBeLessThanOrEqual(100);
  });

  it('in the file let nobody keep a file that is not there', () => {
    const rules = parseHeadersFile(formatHeadersFile(['assets/a.js']));
    const ofMissing = rules.filter((rule) => matches(rule.path, '/assets/b.js'));
    expect(ofMissing.map(({ path }) => path)).toEqual(['/*']);
  });
});
