import { isWebAddress } from '../core/dataset/schema-values.ts';
import type { Dataset } from '../core/dataset/types.ts';
import { machineDate } from '../text/format-time.ts';
import { laterMessages } from '../text/later-messages.ts';
import { textOf, messages } from '../text/messages.ts';
import { escapeHtml } from './escape-html.ts';

/** The image of the timeline that is shown when somebody shares the page. */
export const PREVIEW_FILE = 'preview.png';

/** The title of the page, and its description for search engines and link previews. HTML. */
export function pageHead(dataset: Dataset): string {
  const title = titleOf(dataset);
  const about = dataset.description && escapeHtml(`${textOf(dataset.description)} ${laterMessages.about.independent}`);
  return [
    `<title>${title}</title>`,
    ...(about ? [`<meta name="description" content="${about}">`] : []),
    `<meta property="og:title" content="${title}">`,
    ...(about ? [`<meta property="og:description" content="${about}">`] : []),
  ].join('');
}

const titleOf = ({ title }: Dataset) => escapeHtml(`${messages.app.name} – ${textOf(title)}`);

/**
 * The address and size of the link preview, and its alternative text. HTML.
 *
 * @param site where the page will be: many services require an absolute address
 */
export function previewHead(dataset: Dataset, { width, height }: Size, site = ''): string {
  const address = site === '' ? PREVIEW_FILE : new URL(PREVIEW_FILE, folderOf(site)).href;
  return [
    `<meta property="og:image" content="${escapeHtml(address)}">`,
    `<meta property="og:image:width" content="${width}">`,
    `<meta property="og:image:height" content="${height}">`,
    `<meta property="og:image:alt" content="${titleOf(dataset)}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('');
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @throws if it is not a web address, saying what it should be */
function folderOf(site: string): string {
  if (!isWebAddress(site)) {
    throw new Error(`NENPYO_URL is "${site}", but it must be a whole address, such as https://example.org/nenpyo/`);
  }
  return site.endsWith('/') ? site : `${site}/`;
}

/** The events for machines, in the vocabulary of schema.org, as a script element that no browser runs. HTML. */
export function linkedData({ title, events }: Dataset): string {
  const own = events.filter(({ kind }) => kind !== 'context');
  const itemListElement = own.map((event) => ({
    '@type': 'Event',
    name: textOf(event.shortTitle),
    startDate: machineDate(event.time),
  }));
  const list = { '@context': 'https://schema.org', '@type': 'ItemList', name: textOf(title), itemListElement };
  // No text may end the element or begin a comment in it.
  return `<script type="application/ld+json">${JSON.stringify(list).replaceAll('<', '\\u003c')}</script>`;
}
