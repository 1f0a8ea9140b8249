/**
 * The limit: how cheap it could be. One canvas, everything computed in advance (`limit-data.ts`), no support for
 * keyboards, screen readers or search: not a rival, but the baseline for the others.
 */
import type { LimitHead, LimitLabel } from '../limit-data.ts';
import { markDrawn, stage, tellSpan, wanted } from './page.ts';

const [WIDTH, HEIGHT, TOP] = [1280, 800, 24];
const ROW = 18;
const COLUMN = 4;
const ROOM = 118;
/** The longest span, which tells where to start looking for what is in view. */
const LONGEST = 1827;
const DAYS_A_YEAR = 365.2425;
const INKS = ['#4477aa', '#66ccee', '#228833', '#ccbb44', '#ee6677', '#aa3377', '#777777', '#994455'];

interface Drawn {
  readonly start: number;
  readonly end: number;
  readonly lane: number;
  readonly y: number;
  readonly level: number;
  readonly text: string;
}

const head = (await (await fetch(`/limit-data/${wanted()}-first.json`)).json()) as LimitHead;
const canvas = stage().appendChild(document.createElement('canvas'));
canvas.width = WIDTH;
canvas.height = HEIGHT;
const pen = canvas.getContext('2d', { alpha: false })!;
pen.font = '12px sans-serif';
const laneHeight = (HEIGHT - TOP) / head.lanes.length;
const whole = { start: head.first, span: head.last - head.first };
let view = { ...whole };
let labels = head.labels.map(prepare);
let starts: Float32Array | undefined;
let isDue = false;

function prepare([start, end, lane, row, level, title]: LimitLabel): Drawn {
  let text = title;
  while (pen.measureText(text).width > ROOM) text = `${text.slice(0, -2)}…`;
  return { start, end, lane, y: TOP + lane * laneHeight + row * ROW, level, text };
}

function draw() {
  isDue = false;
  const scale = WIDTH / view.span;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  drawDensity();
  drawYears(scale);
  const level = Math.floor(Math.log2(whole.span / view.span) + 0.01);
  const until = view.start + view.span;
  for (let i = lowerBound(view.start - LONGEST); i < labels.length; i++) {
    const { start, end, lane, y, level: least, text } = labels[i]!;
    if (start > until) break;
    if (least > level) continue;
    const x = Math.round((start - view.start) * scale);
    pen.fillStyle = INKS[lane]!;
    pen.fillRect(x, y, Math.max(4, (end - start) * scale), ROW - 4);
    pen.fillStyle = '#000';
    pen.fillText(text, x + 6, y + 11);
  }
}

/** Draws how many events start in each column, as bars at the bottom of the lane. */
function drawDensity() {
  const columns = WIDTH / COLUMN;
  for (let lane = 0; lane < head.lanes.length; lane++) {
    pen.fillStyle = INKS[lane]!;
    const foot = TOP + (lane + 1) * laneHeight;
    const [from, to] = [head.offsets[lane]!, head.offsets[lane + 1]!];
    let before = starts ? countBefore(starts, view.start, from, to) : 0;
    for (let column = 0; column < columns; column++) {
      const day = view.start + ((column + 1) / columns) * view.span;
      const next = starts ? countBefore(starts, day, before, to) : 0;
      const count = starts ? next - before : head.columns[lane * columns + column]!;
      before = next;
      if (count > 0) pen.fillRect(column * COLUMN, foot, COLUMN, -Math.min(8, 2 + Math.log2(count)));
    }
  }
}

function drawYears(scale: number) {
  const step = [1, 2, 5, 10].find((years) => years * DAYS_A_YEAR * scale > 60) ?? 20;
  pen.fillStyle = '#555';
  const first = Math.ceil((1970 + view.start / DAYS_A_YEAR) / step) * step;
  for (let year = first; ; year += step) {
    const x = Math.round(((year - 1970) * DAYS_A_YEAR - view.start) * scale);
    if (x > WIDTH) break;
    pen.fillRect(x, TOP, 1, HEIGHT);
    pen.fillText(String(year), x + 3, TOP - 8);
  }
}

function countBefore(days: Float32Array, day: number, from: number, to: number): number {
  while (from < to) {
    const middle = (from + to) >> 1;
    if (days[middle]! < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

function lowerBound(day: number): number {
  let [from, to] = [0, labels.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (labels[middle]!.start < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

function show(start: number, span: number) {
  view = { start, span };
  if (!isDue) requestAnimationFrame(draw);
  isDue = true;
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const span = Math.min(whole.span, view.span * 2 ** (event.deltaY * 0.002));
    show(view.start + (event.offsetX / WIDTH) * (view.span - span), span);
  },
  { passive: false },
);
canvas.addEventListener('pointermove', ({ buttons, movementX }) => {
  if (buttons === 1) show(view.start - (movementX / WIDTH) * view.span, view.span);
});

draw();
markDrawn();
tellSpan(() => view.span);
requestIdleCallback(async () => {
  const [rest, bytes] = await Promise.all([
    fetch(`/limit-data/${wanted()}-rest.json`).then((answer) => answer.json() as Promise<LimitLabel[]>),
    fetch(`/limit-data/${wanted()}.bin`).then((answer) => answer.arrayBuffer()),
  ]);
  starts = new Float32Array(bytes);
  const more: Drawn[] = [];
  for (let i = 0; i < rest.length; i += 300) {
    more.push(...rest.slice(i, i + 300).map(prepare));
    await new Promise((resolve) => setTimeout(resolve));
  }
  labels = [...labels, ...more].sort((a, b) => a.start - b.start);
});
