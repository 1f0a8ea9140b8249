import type { Dataset } from '../core/dataset/types.ts';
import { formatTime } from '../text/format-time.ts';
import { textOf, words } from '../text/words.ts';

/** What the page says where no script runs: what it is, and every event with its date, sentence and lane. HTML. */
export function staticList(dataset: Dataset): string {
  const lanes = new Map(dataset.lanes.map(({ id, name }) => [id, textOf(name)]));
  const items = dataset.events.map(({ title, time, lane, summary }) => {
    const about = [formatTime(time), lanes.get(lane)!].map(escapeHtml).join(', ');
    const sentence = summary ? `<br>${escapeHtml(textOf(summary))}` : '';
    return `<li><strong>${escapeHtml(textOf(title))}</strong> (${about})${sentence}</li>`;
  });
  return [
    `<h1>${escapeHtml(`${words.app.name}: ${textOf(dataset.title)}`)}</h1>`,
    ...(dataset.description ? [`<p>${escapeHtml(textOf(dataset.description))}</p>`] : []),
    `<p>${escapeHtml(words.about.independent)} ${escapeHtml(words.app.noScript)}</p>`,
    `<h2>${escapeHtml(words.app.dateOrder)}</h2>`,
    `<ol>${items.join('')}</ol>`,
  ].join('\n');
}

/** The title of the page and what search engines say of it. HTML. */
export function staticHead({ title, description }: Dataset): string {
  const head = [`<title>${escapeHtml(`${words.app.name} – ${textOf(title)}`)}</title>`];
  const about = description && escapeHtml(`${textOf(description)} ${words.about.independent}`);
  return [...head, ...(about ? [`<meta name="description" content="${about}" />`] : [])].join('\n    ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
