/** vis-timeline: groups by lane, stacked, all years in view. */
import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { addZoomButtons, FROM, getEvents, isForInteractions, markDrawn, stage, tellSpan, UNTIL } from './page.ts';

/** (1 + 1 / 14) ^ 40 is 16. With its default of 5 the same turns would zoom in 1,500 times, away from the events. */
const ZOOM_FRICTION = 14;

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
    selectable: isForInteractions(),
    onInitialDrawComplete: markDrawn,
  },
);
tellSpan(() => {
  const { start, end } = timeline.getWindow();
  return end.valueOf() - start.valueOf();
});
if (isForInteractions()) {
  addZoomButtons(
    () => timeline.zoomIn(0.5),
    () => timeline.zoomOut(0.5),
  );
}
