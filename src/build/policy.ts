/** What the built page may do: only use its own files. Shared by the headers and the meta element. */
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

/** For a meta element, in which browsers ignore `frame-ancestors`. */
export const META_POLICY = DIRECTIVES.join('; ');
const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');

/** For every path: a host serves the page under any number of names, and a worker has the policy of its own file. */
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

/** Paths and their headers. Apart from `/*`, no two rules match one path, so that no page gets two policies. */
export const HEADER_RULES: readonly HeaderRule[] = [
  { path: '/', headers: PAGE },
  { path: '/index.html', headers: PAGE },
  { path: '/assets/*', headers: HASHED },
  { path: '/data/*', headers: { 'Cache-Control': 'no-cache', 'Content-Type': 'application/json; charset=utf-8' } },
  { path: '/*', headers: SECURE },
];

/**
 * The rules as a `_headers` file, for Cloudflare Pages and Netlify. It cannot distinguish errors, and a 404 that
 * browsers cache for a year would break part of the page for good: so it lists every file.
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

/** The headers for a path, as such a host would set them; errors are not cached. */
export function headersFor(path: string, status = 200): Record<string, string> {
  const matching = HEADER_RULES.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  const error = status >= 400 ? { 'Cache-Control': 'no-store' } : {};
  return Object.assign({}, ...matching.map(({ headers }) => headers), error) as Record<string, string>;
}
