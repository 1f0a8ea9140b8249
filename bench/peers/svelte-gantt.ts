/** svelte-gantt: a row per lane, with overlapping events packed; Ctrl + wheel goes through its zoom levels. */
import { SvelteGantt, SvelteGanttTable } from 'svelte-gantt';
import { FROM, getEvents, markDrawn, stage, tellSpan, UNTIL, ZOOM_STEPS } from './page.ts';

const TABLE = 120;
const WIDTH = 1280 - TABLE - 20;
const ROW = 92;
const DECADE = { unit: 'year', format: 'YYYY', offset: 10 };
const YEAR = { unit: 'year', format: 'YYYY' };

const { lanes, events } = await getEvents();
new SvelteGantt({
  target: stage(),
  props: {
    rows: lanes.map(({ id, name }) => ({ id, label: name })),
    tasks: events.map(({ id, lane, start, end, title }) => ({
      id,
      resourceId: lane,
      from: start,
      to: end ?? start,
      label: title,
      ...(end === undefined ? { type: 'milestone' } : {}),
      draggable: false,
      resizable: false,
    })),
    from: FROM,
    to: UNTIL,
    minWidth: WIDTH,
    fitWidth: false,
    columnUnit: 'year',
    columnOffset: 10,
    magnetUnit: 'day',
    magnetOffset: 1,
    headers: [DECADE],
    zoomLevels: ZOOM_STEPS.map((zoom) => ({
      headers: zoom < 4 ? [DECADE] : [DECADE, YEAR],
      minWidth: WIDTH * zoom,
      fitWidth: false,
    })),
    rowHeight: ROW,
    layout: 'pack',
    tableWidth: TABLE,
    tableHeaders: [{ title: 'Lane', property: 'label', width: TABLE }],
    ganttTableModules: [SvelteGanttTable],
  },
});
markDrawn();

const scroller = document.querySelector<HTMLElement>('.sg-timeline-body')!;
// It pans by scrolling, so a drag is turned into scrolling.
scroller.addEventListener('mousemove', (event) => {
  if (event.buttons === 1) scroller.scrollLeft -= event.movementX;
});
// Its zoom is centred half a width beside the pointer, and so leaves the events after a few turns.
scroller.addEventListener(
  'wheel',
  ({ clientX }) => {
    const x = clientX - scroller.getBoundingClientRect().left;
    const share = (scroller.scrollLeft + x) / scroller.scrollWidth;
    requestAnimationFrame(() => (scroller.scrollLeft = share * scroller.scrollWidth - x));
  },
  { capture: true, passive: true },
);
tellSpan(() => 1 / scroller.scrollWidth);
