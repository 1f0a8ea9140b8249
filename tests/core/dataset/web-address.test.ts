import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/core/dataset/clean-text.ts';
import { sourceSchema } from '../../../src/core/dataset/table-schemas.ts';
import { isWebAddress } from '../../../src/core/dataset/schema-values.ts';
import { runs } from '../../helpers/random.ts';

const source = { title: 'A source', publisher: 'Someone', language: 'en', checked: '2026-11-22' };
const acceptsAddress = (url: unknown) => v.is(sourceSchema, { ...source, url });

describe('the address of a source', () => {
  it.each([
    'https://www.sony.com/en/SonyInfo/csr/',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG/',
    'https://example.org:8443/a/b?c=d&e=f#g',
    'https://例え.jp/年表?q=年',
    'https://xn--r8jz45g.jp/',
    'https://[2001:db8::1]/',
    'https://192.0.2.1/',
    'https://example.org/javascript:alert(1)',
    'https://example.org/?next=data:text/html,x',
    'https://example.org/a@b',
    'https://example.org/%00%0a',
    `https://example.org/${'a'.repeat(1980)}`,
  ])('may be %s', (address) => {
    expect(acceptsAddress(address)).toBe(true);
  });

  it.each([
    // runs code
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)',
    '\u0001javascript:alert(1)', 'javascript://example.org/%0aalert(1)', 'javascript&colon;alert(1)', 'ｊavascript:alert(1)',
    'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'data:,x', 'vbscript:msgbox(1)',
    'livescript:x', 'blob:https://example.org/1e5b', 'filesystem:https://example.org/temporary/x.html',
    'view-source:javascript:alert(1)', 'jar:https://example.org/a.jar!/b', 'feed:javascript:alert(1)',
    // starts other programs
    'file:///etc/passwd', 'intent://example.org#Intent;end', 'tel:+81312345678', 'sms:123', 'ms-word:ofe|u|https://example.org',
    'steam://run/1', 'magnet:?xt=urn:btih:0', 'chrome://settings', 'about:blank', 'ftp://example.org/', 'wss://example.org/',
    'mailto:a@example.org', 'urn:isbn:0451450523', 'view-source:https://example.org/',
    // looks like another host
    'https://user:pass@example.org/', 'https://user@example.org/', 'https://:pass@example.org/', 'http://www.sony.com@example.org/',
    'https://www.sony.com:443@example.org/', 'https://www.sony.com%2f@example.org/', 'https://\u202egro.elpmaxe/',
    // leads to our own page, or nowhere
    '//example.org/x', '/x', 'x.html', '#x', '?x', '', ' ', 'example.org', 'www.example.org', 'https:', 'https://', 'http:///',
    'https:x.html', 'https:/x.html', 'https:\\\\example.org', 'https://exa mple.org/', 'https://example.org/a b', ' https://example.org/',
    'https://exam<ple.org/', 'https://example.org:99999/', 'https://[::1/', 'https://%00/', `https://example.org/${'a'.repeat(2000)}`,
    'https://exam\tple.org/',
  ])('may not be %j', (address) => {
    expect(acceptsAddress(address)).toBe(false);
  }); // prettier-ignore

  it.each([5, null, true, ['https://example.org/'], { href: 'https://example.org/' }])('may not be %j', (address) => {
    expect(acceptsAddress(address)).toBe(false);
  });

  it('is judged the same however often, which URL.canParse of Node 20 does not do', () => {
    const judgements = Array.from({ length: 30_000 }, () => isWebAddress('https://á.example/'));
    expect(judgements.indexOf(false)).toBe(-1);
  });

  it('is never changed into one of another kind or host by what cleans all texts', () => {
    const nasty = fc.constantFrom(
      '\u0000',
      '\u0009',
      '\u0085',
      '\u061c',
      '\u202e',
      '\ufeff',
      '\ufffe',
      '\ud800',
      '\u0301',
      '@',
      ':',
      '\\',
      '%2f',
    );
    const address = fc.tuple(fc.webUrl({ withFragments: true }), nasty, fc.nat()).map(([url, character, n]) => {
      const at = n % (url.length + 1);
      return url.slice(0, at) + character + url.slice(at);
    });
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl()), (url) => {
        fc.pre(isWebAddress(url));
        expect(isWebAddress(cleanText(url))).toBe(true);
        expect(new URL(cleanText(url)).host).toBe(new URL(url).host);
      }),
      { numRuns: runs(2000) },
    );
  });
});
