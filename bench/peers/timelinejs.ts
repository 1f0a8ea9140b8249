/** TimelineJS3: groups by lane. Its zoom has only buttons, so the wheel does what they do, as finely as elsewhere. */
import { getEvents, markDrawn, stage, tellSpan, ZOOM_STEPS } from './page.ts';

/** Defined by the script that the page loads before this one. */
declare const TL: {
  readonly Timeline: new (
    element: HTMLElement,
    data: unknown,
    options: Record<string, unknown>,
  ) => {
    on(type: string, listener: () => void): void;
    setZoom(level: number): void;
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
    start_at_slide: Math.floor(slides.length / 2), // centred and zoomed around, so that all years are in view
    zoom_sequence: ZOOM_STEPS,
    timenav_height_percentage: 60, // enough for eight lanes
  },
);
let level = 0;
timeline.on('loaded', () => {
  markDrawn();
  tellSpan(() => 1 / timeline._timenav.options.scale_factor);
  document.querySelector('.tl-timenav')!.addEventListener('wheel', turn, { passive: false, capture: true });
});

/** A hundred pixels per zoom level; simultaneous turns are combined. */
function turn(event: Event) {
  event.preventDefault();
  event.stopPropagation();
  level = Math.max(0, Math.min(ZOOM_STEPS.length - 1, level - Math.round((event as WheelEvent).deltaY / 100)));
  timeline.setZoom(level);
}
