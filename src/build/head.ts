import type { Dataset } from '../core/dataset/types.ts';
import { machineDate } from '../text/format-time.ts';
import { textOf, words } from '../text/words.ts';
import { escapeHtml } from './escape-html.ts';

/** The picture of the timeline that is shown where somebody shares the page; `UPDATE_TREES=1` draws it anew. */
const PICTURE = 'preview.png';

/**
 * The title of the page, and what search engines and those who share it say of it. HTML.
 *
 * @param site where the page will be, for the address of its picture; many readers of links want a whole one
 */
export function pageHead(dataset: Dataset, site = ''): string {
  const title = escapeHtml(`${words.app.name} – ${textOf(dataset.title)}`);
  const about = dataset.description && escapeHtml(`${textOf(dataset.description)} ${words.about.independent}`);
  return [
    `<title>${title}</title>`,
    ...(about ? [`<meta name="description" content="${about}">`] : []),
    `<meta property="og:title" content="${title}">`,
    ...(about ? [`<meta property="og:description" content="${about}">`] : []),
    `<meta property="og:image" content="${escapeHtml(pictureAddress(site))}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('');
}

function pictureAddress(site: string): string {
  return site === '' ? PICTURE : new URL(PICTURE, site.endsWith('/') ? site : `${site}/`).href;
}

/** The events for machines, in the words of schema.org. A script element that no browser runs. HTML. */
export function linkedData({ title, events }: Dataset): string {
  const itemListElement = events.map((event) => ({
    '@type': 'Event',
    name: textOf(event.shortTitle),
    startDate: machineDate(event.time),
  }));
  const list = { '@context': 'https://schema.org', '@type': 'ItemList', name: textOf(title), itemListElement };
  // No text may end the element or begin a comment in it.
  return `<script type="application/ld+json">${JSON.stringify(list).replaceAll('<', '\\u003c')}</script>`;
}
