/** What the built page may do: only with its own files. One place for the headers and for the meta element. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "media-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html nenpyo-worker',
];

/** For a meta element, which browsers allow no word on who may frame the page. */
export const META_POLICY = DIRECTIVES.join('; ');
const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');

/** For every path: a host serves the page under more names than one can list, and a worker takes its policy from its file. */
const SECURE = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(self), serial=(), usb=(), xr-spatial-tracking=(), browsing-topics=(), fullscreen=(self), clipboard-write=(self)',
};
const PAGE = { 'Cache-Control': 'no-cache' };

/** For files with a hash in their names. */
const HASHED = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Paths and their headers. No two rules but `/*` match one path, so that no page has two policies. */
export const HEADER_RULES: readonly HeaderRule[] = [
  { path: '/', headers: PAGE },
  { path: '/index.html', headers: PAGE },
  { path: '/assets/*', headers: HASHED },
  { path: '/data/*', headers: { 'Cache-Control': 'no-cache', 'Content-Type': 'application/json; charset=utf-8' } },
  { path: '/*', headers: SECURE },
];

/**
 * The rules as a `_headers` file, which Cloudflare Pages and Netlify read. Such a file cannot tell an answer from an
 * error, and a 404 that browsers keep for a year is a part of the page that never comes: so it names every file.
 *
 * @param assets names of the files that have a hash in them, such as `assets/index-1a2b.js`
 */
export function formatHeadersFile(assets: readonly string[]): string {
  const rules = HEADER_RULES.flatMap((rule) =>
    rule.headers === HASHED ? assets.map((name) => ({ ...rule, path: `/${name}` })) : rule,
  );
  const lines = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${lines.join('\n')}\n`;
}

/** The headers for a path, as such a host would set them; of an error, nothing is kept. */
export function headersFor(path: string, status = 200): Record<string, string> {
  const matching = HEADER_RULES.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  const error = status >= 400 ? { 'Cache-Control': 'no-store' } : {};
  return Object.assign({}, ...matching.map(({ headers }) => headers), error) as Record<string, string>;
}
