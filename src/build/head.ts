import type { Dataset } from '../core/dataset/types.ts';
import { textOf, words } from '../text/words.ts';
import { escapeHtml } from './escape-html.ts';

/** The title of the page and what search engines say of it. HTML. */
export function pageHead({ title, description }: Dataset): string {
  const head = [`<title>${escapeHtml(`${words.app.name} – ${textOf(title)}`)}</title>`];
  const about = description && escapeHtml(`${textOf(description)} ${words.about.independent}`);
  return [...head, ...(about ? [`<meta name="description" content="${about}" />`] : [])].join('\n    ');
}
