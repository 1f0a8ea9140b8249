import { escapeHtml } from '../../build/escape-html.ts';
import { META_POLICY } from '../../build/policy.ts';
import { sourceUsage } from '../../core/dataset/source-usage.ts';
import type { Dataset, TimelineEvent } from '../../core/dataset/types.ts';
import { lanesOff } from '../../core/filter/lanes.ts';
import { NO_FILTERS } from '../../core/filter/filter.ts';
import { formatKeyFigure } from '../../text/format-key-figure.ts';
import { formatTime, machineDate } from '../../text/format-time.ts';
import { laterMessages } from '../../text/later-messages.ts';
import { messages, textOf } from '../../text/messages.ts';

/** All events as plain text, for browsers without scripts: `events.html`, and its styles. */
export const PLAIN_PAGE = 'events.html';
const PLAIN_STYLES = 'events.css';

const CSS = `:root{color-scheme:light dark}
body{max-width:42rem;margin:0 auto;padding:1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
article{border-top:1px solid;margin-top:2rem}`;

/** The files of the plain page, by name. */
export function plainPage(dataset: Dataset): Map<string, string> {
  const title = escapeHtml(`${textOf(dataset.title)} – ${messages.app.name}`);
  const off = lanesOff(dataset, NO_FILTERS);
  const events = dataset.events.filter(({ lane }) => !off.has(lane));
  const html = `<!doctype html>
<html lang="${messages.lang}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
    <link rel="stylesheet" href="${PLAIN_STYLES}">
  </head>
  <body>
    <h1>${escapeHtml(textOf(dataset.title))}</h1>
    <p>${escapeHtml(laterMessages.about.independent)}</p>
    <p><a href="./">${escapeHtml(messages.timeline.heading)}</a></p>
${events.map((event) => articleOf(event, dataset)).join('\n')}
    <h2>${escapeHtml(laterMessages.details.sources)}</h2>
    <ul>${sourceUsage(dataset).map(({ id, source }) => `<li id="source-${id}">${linkOf(source)}, ${escapeHtml(source.publisher)}</li>`).join('')}</ul>
  </body>
</html>
`; // prettier-ignore
  return new Map([
    [PLAIN_PAGE, html],
    [PLAIN_STYLES, CSS],
  ]);
}

const linkOf = ({ url, title }: { readonly url?: string | undefined; readonly title: string }) =>
  url === undefined ? escapeHtml(title) : `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(title)}</a>`; // prettier-ignore

function articleOf(event: TimelineEvent, { lanes }: Dataset): string {
  const { id, title, time, lane, summary, body = [], figures = [], sources = [] } = event;
  const laneName = textOf(lanes.find((one) => one.id === lane)!.name);
  const date = `<time datetime="${machineDate(time) ?? ''}">${escapeHtml(formatTime(time))}</time>`;
  const texts = [...(summary ? [summary] : []), ...body].map((text) => `<p>${escapeHtml(textOf(text))}</p>`);
  const numbers = figures.map((figure) => `<li>${escapeHtml(`${textOf(figure.label)}: ${formatKeyFigure(figure)}`)}</li>`);
  const from = sources.map(({ source }, i) => `<a href="#source-${source}">${i + 1}</a>`);
  return `    <article id="${id}">
      <h2>${escapeHtml(textOf(title))}</h2>
      <p>${date}${messages.app.between}${escapeHtml(laneName)}</p>
      ${texts.join('\n      ')}
      ${numbers.length > 0 ? `<ul>${numbers.join('')}</ul>` : ''}
      ${from.length > 0 ? `<p>${escapeHtml(laterMessages.details.sources)}: ${from.join(', ')}</p>` : ''}
    </article>`;
} // prettier-ignore
