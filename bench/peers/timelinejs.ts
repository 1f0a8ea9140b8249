/** TimelineJS3: groups by lane. Its zoom has buttons only, so the wheel presses them, in steps as fine as the others'. */
import { getEvents, markDrawn, stage, tellSpan, ZOOM_STEPS, zoomByWheel } from './page.ts';

/** From the script that the page loads before this one. */
declare const TL: {
  readonly Timeline: new (
    element: HTMLElement,
    data: unknown,
    options: Record<string, unknown>,
  ) => {
    on(type: string, listener: () => void): void;
    zoomIn(): void;
    zoomOut(): void;
    readonly _timenav: { readonly options: { readonly scale_factor: number } };
  };
};

const { lanes, events } = await getEvents();
const nameOf = new Map(lanes.map(({ id, name }) => [id, name]));
const dateOf = (time: number) => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const slides = events.map(({ id, lane, start, end, title }) => ({
  unique_id: id,
  group: nameOf.get(lane),
  start_date: dateOf(start),
  ...(end === undefined ? {} : { end_date: dateOf(end) }),
  text: { headline: title },
}));

const timeline = new TL.Timeline(
  stage(),
  { events: slides },
  {
    font: null,
    script_path: new URL('lib/js/', location.href).href,
    scale_factor: ZOOM_STEPS[0],
    zoom_sequence: ZOOM_STEPS,
    timenav_height_percentage: 60, // enough for eight lanes
  },
);
timeline.on('loaded', () => {
  markDrawn();
  zoomByWheel(document.querySelector<HTMLElement>('.tl-timenav')!, (inwards) =>
    inwards ? timeline.zoomIn() : timeline.zoomOut(),
  );
  tellSpan(() => 1 / timeline._timenav.options.scale_factor);
});
