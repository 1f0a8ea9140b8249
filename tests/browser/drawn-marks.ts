import { expect, type Page } from '@playwright/test';

/** A rectangle on the screen. For a text, it extends from left to right, and its top is the baseline. */
interface Part {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text, its position, and its contrast with the background (WCAG 2, 1.4.3). */
interface WrittenText extends Part {
  readonly contrast: number;
}

/** A mark as shown by its element. */
interface MeasuredMark {
  readonly id: string;
  /** State, detail, side and kind, as `found date left span`. */
  readonly traits: string;
  readonly parts: readonly Part[];
}

/** What a canvas was told to draw in its last frame. */
interface Recording {
  /** Each with how many texts were written before. */
  readonly boxes: readonly (Part & { readonly colour: string; readonly order: number })[];
  readonly texts: readonly (Part & { readonly colour: string })[];
}

/** Records what the canvas draws; each frame starts by clearing it. Call this before opening the page. */
export async function recordCanvas(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recorded = { boxes: [] as object[], texts: [] as object[] };
    Object.assign(window, { recorded });
    let path: number[][] = [];
    const proto = CanvasRenderingContext2D.prototype;
    const onScreen = (pen: CanvasRenderingContext2D, left: number, top: number, right: number, bottom: number) => {
      const { a, d, e, f } = pen.getTransform();
      const canvas = pen.canvas.getBoundingClientRect();
      const scale = pen.canvas.width / canvas.width;
      const across = (x: number) => canvas.left + (a * x + e) / scale;
      const down = (y: number) => canvas.top + (d * y + f) / scale;
      return { left: across(left), right: across(right), top: down(top), bottom: down(bottom) };
    };
    const watch = (name: string, note: (pen: CanvasRenderingContext2D, args: never[]) => void) => {
      const original = proto[name as 'fill'] as (...args: never[]) => void;
      Object.assign(proto, {
        [name](this: CanvasRenderingContext2D, ...args: never[]) {
          if (this.canvas.className.includes('motion')) note(this, args);
          original.apply(this, args);
        },
      });
    };
    const box = (pen: CanvasRenderingContext2D, name: string, colour: unknown, [x, y, width, height]: number[]) =>
      recorded.boxes.push({
        name,
        colour,
        order: recorded.texts.length,
        ...onScreen(pen, x!, y!, x! + width!, y! + height!),
      });
    watch('clearRect', () => Object.assign(recorded, { boxes: [], texts: [] }));
    watch('beginPath', () => (path = []));
    watch('roundRect', (_, args) => path.push(args));
    watch('moveTo', (_, [x, y]) => path.push([x!, y! - 1, 0, 2]));
    // The box around all corners.
    watch('lineTo', (_, [x, y]) => {
      const last = path.at(-1);
      if (!last) return;
      const [left, top, width, height] = last as [number, number, number, number];
      const [from, to] = [Math.min(top, y! - 1), Math.max(top + height, y! + 1)];
      path.splice(-1, 1, [Math.min(left, x!), from, Math.max(left + width, x!) - Math.min(left, x!), to - from]);
    });
    watch('fillRect', (pen, args) => box(pen, 'fill', pen.fillStyle, args));
    watch('fill', (pen, [outline]) => {
      if (outline) box(pen, 'icon', pen.fillStyle, [0, 0, 16, 16]);
      else for (const one of path) box(pen, 'fill', pen.fillStyle, one);
    });
    watch('stroke', (pen, [outline]) => {
      if (!outline) for (const one of path) box(pen, 'stroke', pen.strokeStyle, one);
    });
    watch('fillText', (pen, [text, x, y]) => {
      const { width } = pen.measureText(text!);
      recorded.texts.push({ name: text, colour: pen.fillStyle, ...onScreen(pen, x!, y!, x! + width, y!) });
    });
  });
}

/** Zooms in a little and returns what the canvas drew last. The pointer is away when all is at rest. */
async function nudge(page: Page, settle: () => Promise<void>): Promise<Recording> {
  const plot = (await page.locator('.plot').boundingBox())!;
  await page.mouse.move(plot.x + 2, plot.y + 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -2);
  await page.keyboard.up('Control');
  await page.mouse.move(2, 2);
  await settle();
  return page.evaluate(() => (window as unknown as { recorded: Recording }).recorded);
}

/** Every mark in the plot whose icon or label is visible, in parts. */
function measureMarks(page: Page): Promise<MeasuredMark[]> {
  return page.evaluate(() => {
    const plot = document.querySelector('.plot')!.getBoundingClientRect();
    const part = (name: string, left: number, top: number, width: number, height: number) => ({ name, left, right: left + width, top, bottom: top + height }); // prettier-ignore
    const boxOf = (name: string, element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return part(name, left, top, width, height);
    };
    const pen = document.createElement('canvas').getContext('2d')!;
    const ascentOf = (element: Element) => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return Math.round(pen.measureText('M').fontBoundingBoxAscent);
    };
    const linesOf = (button: Element) => {
      const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      const lines = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const within = node.parentElement!;
        if (within.closest('.ear') || node.textContent!.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const name = ['sentence', 'date', 'figure', 'cut'].find((one) => within.closest(`.${one}`)) ?? 'title';
        const rects = [...range.getClientRects()];
        const shown = name === 'sentence' ? rects.filter(({ top }) => top < within.getBoundingClientRect().bottom) : rects; // prettier-ignore
        for (const { left, top, width } of shown) lines.push(part(name, left, top + ascentOf(within), width, 0));
      }
      return lines;
    };
    return [...document.querySelectorAll<HTMLElement>('#events .mark:not([hidden])')].flatMap((mark) => {
      const button = mark.querySelector('button')!;
      const { classList } = mark;
      const whole = button.getBoundingClientRect();
      if (whole.right < plot.left || whole.left > plot.right) return [];
      const { detail, side } = button.dataset;
      const isBare = whole.width <= 24;
      const parts = isBare ? [] : linesOf(button);
      const ground = mark.querySelector('.ground');
      if (ground && getComputedStyle(ground).display !== 'contents') parts.push(boxOf('ground', ground));
      if (detail === 'card') parts.push(boxOf('card', button));
      if (!button.classList.contains('away')) {
        const icon = button.querySelector('.icon');
        const before = getComputedStyle(button, '::before');
        parts.push(icon ? boxOf('icon', icon) : part('icon', whole.left + parseFloat(before.left), whole.top + parseFloat(before.top), 16, 16)); // prettier-ignore
      }
      if (detail === 'icon' && !isBare) parts.push(boxOf('paper', button));
      const pseudo = (name: string, element: Element, which: string, shorter = Infinity) => {
        const from = element.getBoundingClientRect();
        const { left, top, width, height } = getComputedStyle(element, which);
        const px = Math.min(parseFloat(width), shorter);
        parts.push(part(name, from.left + parseFloat(left) + parseFloat(width) - px, from.top + parseFloat(top), px, parseFloat(height))); // prettier-ignore
      };
      if (classList.contains('barred')) pseudo('bar', mark, '::before');
      if (classList.contains('goes')) pseudo('arrowhead', button, '::after', 8);
      if (button.matches(':focus-visible')) parts.push(boxOf('ring', button));
      const state = button === document.activeElement ? 'focused' : (['open', 'found', 'dimmed'].find((one) => classList.contains(one)) ?? 'plain'); // prettier-ignore
      return [{ id: mark.id || button.id.replace('event-', ''), traits: `${state} ${detail} ${side}`, parts }];
    });
  });
}

const RING_AWAY = 2.5;

/** The parts of marks that the canvas did not draw within a pixel of the elements, and what is nearest there. */
function differences(marks: readonly MeasuredMark[], { boxes, texts }: Recording): string[] {
  const isText = (name: string) => /title|cut|date|figure|sentence/.test(name);
  const off = (a: Part, b: Part) =>
    Math.max(Math.abs(a.left - b.left), a.name === 'cut' ? 0 : Math.abs(a.right - b.right), Math.abs(a.top - b.top), Math.abs(a.bottom - b.bottom)); // prettier-ignore
  return marks.flatMap(({ id, traits, parts }) =>
    parts.flatMap((part) => {
      const around = part.name === 'ring' ? RING_AWAY : part.name === 'arrowhead' ? 1 : 0;
      const at = { ...part, left: part.left - (part.name === 'ring' ? around : 0), right: part.right + (part.name === 'ring' ? around : 0), top: part.top - around, bottom: part.bottom + around }; // prettier-ignore
      const candidates = isText(part.name) ? texts : boxes.filter(({ name }) => (part.name === 'ring') === (name === 'stroke') || part.name === 'bar'); // prettier-ignore
      const nearest = candidates.reduce<Part | undefined>((best, one) => (!best || off(at, one) < off(at, best) ? one : best), undefined); // prettier-ignore
      return nearest && off(at, nearest) <= 1 ? [] : [`${id} (${traits}): ${show(at)}, on the canvas ${nearest ? show(nearest) : 'nothing'}`]; // prettier-ignore
    }),
  );
}

const show = ({ name, left, right, top, bottom }: Part) =>
  `${name} ${[left, right, top, bottom].map((px) => px.toFixed(1)).join(' ')}`;

/** The texts on the canvas, each with its contrast to the last opaque box filled below it. */
function contrasts(page: Page, { boxes, texts }: Recording): Promise<WrittenText[]> {
  return page.evaluate(
    ({ boxes, texts }) => {
      const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })!; // prettier-ignore
      const luminance = (...colours: string[]) => {
        for (const colour of colours) {
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
        }
        const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const page = getComputedStyle(document.documentElement).backgroundColor;
      const { top } = document.querySelector('.plot')!.getBoundingClientRect();
      return texts.flatMap((text, i) => {
        if (text.top <= top) return [];
        const [x, y] = [(text.left + text.right) / 2, text.top - 4];
        const around = boxes.filter(({ name, left, right, top, bottom, colour }) => name === 'fill' && typeof colour === 'string' && right - left > 2 && left <= x && right >= x && top <= y && bottom >= y); // prettier-ignore
        const below = around.filter(({ order }) => order <= i);
        // Under the ground of what is open, nobody can read it.
        if (below.length < around.length) return [];
        const ground = luminance(page, ...below.map(({ colour }) => colour));
        const ink = luminance(page, ...below.map(({ colour }) => colour), text.colour);
        const [light, dark] = [Math.max(ground, ink), Math.min(ground, ink)];
        return [{ ...text, contrast: (light + 0.05) / (dark + 0.05) }];
      });
    },
    { boxes: [...boxes], texts: [...texts] },
  );
}

/** Asserts that both drew the same and that all of it is readable; returns the traits of the marks. */
export async function expectSameDrawing(page: Page, settle: () => Promise<void>): Promise<string[]> {
  const recording = await nudge(page, settle);
  const marks = await measureMarks(page);
  expect.soft(differences(marks, recording)).toEqual([]);
  const pale = (await contrasts(page, recording)).filter(({ contrast }) => contrast < 4.5);
  expect.soft(pale.map(({ name, contrast }) => `${name}: ${contrast.toFixed(2)}`)).toEqual([]);
  return marks.map(({ id, traits }) => `${traits} ${id.replace(/-.*/, '')}`);
}
