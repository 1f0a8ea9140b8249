/** The obvious first attempt with D3: an SVG, d3-zoom, and every event repositioned in every frame. */
import { axisTop, scaleUtc, select, zoom, type D3ZoomEvent } from 'd3';
import { FROM, getEvents, markDrawn, stage, tellSpan, UNTIL, type PeerEvent } from './page.ts';

const [WIDTH, HEIGHT, TOP] = [1280, 800, 24];
const ROW = 16;
const LABEL = 6;
/** The minimum width of an event in pixels, to make room for its label. */
const ROOM = 120;

const { lanes, events } = await getEvents();
const base = scaleUtc([FROM, UNTIL], [0, WIDTH]);
let x = base;

const laneHeight = (HEIGHT - TOP) / lanes.length;
const laneTop = new Map(lanes.map(({ id }, i) => [id, TOP + i * laneHeight]));
const yOf = rowsOf(events);

const svg = select(stage()).append('svg').attr('width', WIDTH).attr('height', HEIGHT);
const axis = svg.append('g').attr('transform', `translate(0,${TOP})`);
const marks = svg.append('g').selectAll('g').data(events).join('g');
const bars = marks
  .append('rect')
  .attr('height', ROW - 4)
  .attr('rx', 2)
  .attr('fill', '#69b');
marks.append('text').attr('x', LABEL).attr('y', 10).attr('font-size', 11).text(({ title }) => title); // prettier-ignore

function draw() {
  axis.call(axisTop(x));
  marks.attr('transform', (event) => `translate(${x(event.start)},${yOf.get(event.id)})`);
  bars.attr('width', ({ start, end }) => (end === undefined ? 4 : x(end) - x(start)));
}

/** Stacks a lane's events, starting over at the top when its height is used up. */
function rowsOf(all: readonly PeerEvent[]): Map<string, number> {
  const tops = new Map<string, number>();
  const ends = new Map<string, number[]>(lanes.map(({ id }) => [id, []]));
  for (const event of all.toSorted((a, b) => a.start - b.start)) {
    const rows = ends.get(event.lane)!;
    const from = base(event.start);
    const free = rows.findIndex((end) => end <= from);
    const row = free < 0 ? rows.length : free;
    rows[row] = Math.max(from + ROOM, base(event.end ?? event.start));
    tops.set(event.id, laneTop.get(event.lane)! + (row % Math.floor(laneHeight / ROW)) * ROW);
  }
  return tops;
}

svg.call(
  zoom<SVGSVGElement, unknown>().on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
    x = transform.rescaleX(base);
    draw();
  }),
);
draw();
markDrawn();
tellSpan(() => Number(x.invert(WIDTH)) - Number(x.invert(0)));
