/** vis-timeline: groups by lane, stacked, all years in view. */
import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { FROM, getEvents, markDrawn, stage, tellSpan, UNTIL } from './page.ts';

/** With its usual 5 it would zoom 900 times as far in as many turns of the wheel, and leave the events. */
const ZOOM_FRICTION = 13;

const { lanes, events } = await getEvents();
const items = events.map(({ id, lane, start, end, title }) => ({
  id,
  group: lane,
  start,
  ...(end === undefined ? { type: 'box' } : { end, type: 'range' }),
  content: title,
}));
const timeline = new Timeline(
  stage(),
  new DataSet(items),
  new DataSet(lanes.map(({ id, name }) => ({ id, content: name }))),
  {
    start: FROM,
    end: UNTIL,
    height: '100%',
    stack: true,
    zoomFriction: ZOOM_FRICTION,
    selectable: false,
    onInitialDrawComplete: markDrawn,
  },
);
tellSpan(() => {
  const { start, end } = timeline.getWindow();
  return end.valueOf() - start.valueOf();
});
