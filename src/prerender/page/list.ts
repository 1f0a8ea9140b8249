import { laterMessages } from '../../text/later-messages.ts';
import { messages } from '../../text/messages.ts';
import { escapeHtml } from '../../build/escape-html.ts';
import { PLAIN_PAGE } from './plain.ts';
import { classesOf, replaceTag, type Markup } from './markup.ts';

/** Adds the list where the app has it on a phone: after the timeline, in the same section. */
export function withList(page: string, list: string): string {
  const texts = `<a href="${PLAIN_PAGE}">${escapeHtml(laterMessages.plainPage)}</a>`;
  const notes = [laterMessages.about.independent, laterMessages.noScript].map(escapeHtml);
  const intro = [notes[0]!, `${notes[1]!} ${texts}`].map((html) => `<p class="note">${html}</p>`);
  const status = `<div class="vh" role="status">`;
  return page
    .replace('</section>', () => `<div class="all">${intro.join('')}${list}</div></section>`)
    .replace(status, () => `${status}${escapeHtml(messages.app.loading)}`);
}

/** Turns rows into plain text for reading, and gives them ids for the links above. */
export function readingList(markup: Markup): Markup {
  let isRow = false;
  let isSummary = false;
  return shareGradients(withoutHidden(markup)).flatMap((part): Markup => {
    if (typeof part === 'string') return [part];
    // Without the app, the chips of the lanes say what the icons mean.
    if (part.name === 'input') return [];
    if (part.name === 'fieldset') part.name = 'div';
    if (classesOf(part).includes('name')) part.attributes.delete('title');
    if (classesOf(part).includes('summary')) {
      const lang = part.attributes.get('lang');
      replaceTag(part, 'p', lang === undefined ? {} : { lang });
      isSummary = true;
    } else if (isSummary && part.isEnd) {
      part.name = 'p';
      isSummary = false;
    }
    // These names are for moving around in the app; here headings are enough.
    for (const name of ['id', 'role', 'aria-labelledby'])
      if (/^(?:div|h3|ol)$/.test(part.name)) part.attributes.delete(name);
    if (classesOf(part).includes('years')) part.attributes.delete('aria-hidden');
    if (classesOf(part).includes('row')) {
      const id = part.attributes.get('id')!.replace('event-', '');
      isRow = true;
      replaceTag(part, 'div', { id });
    } else if (isRow && part.isEnd && part.name === 'button') {
      isRow = false;
      part.name = 'div';
    }
    return [part];
  });
}

/**
 * Removes text for screen readers only, where the same can be seen: here both get the visible text. Figures, which
 * take no line of their own, come with the app.
 */
function withoutHidden(list: Markup): Markup {
  let depth = 0;
  return list.filter((part) => {
    if (typeof part === 'string') return depth === 0;
    if (depth === 0 && !classesOf(part).some((name) => name === 'vh' || name === 'figure')) return true;
    depth += part.isEnd ? -1 : 1;
    return false;
  });
}

/** Keeps one gradient per lane instead of one per fading event: all in a lane are the same. */
function shareGradients(list: Markup): Markup {
  const known = new Set<string>();
  let shape = '';
  let isCopy = false;
  return list.filter((part) => {
    if (typeof part === 'string') return !isCopy;
    const { name, isEnd, attributes } = part;
    if (name === 'g' && !isEnd) shape = attributes.get('data-shape')!;
    if (name === 'linearGradient' && !isEnd) {
      isCopy = known.has(shape);
      known.add(shape);
      attributes.set('id', `fade-${shape}`);
    }
    if (attributes.get('fill')?.startsWith('url(')) attributes.set('fill', `url(#fade-${shape})`);
    const isKept = !isCopy;
    if (name === 'linearGradient' && isEnd) isCopy = false;
    return isKept;
  });
}
