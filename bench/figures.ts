/** The figures of a run: their names and how tables print them. */

export const FIGURES = {
  firstPaint: { name: 'first paint', unit: 'ms' },
  drawn: { name: 'drawn', unit: 'ms' },
  settled: { name: 'settled', unit: 'ms' },
  loadCpu: { name: 'main-thread CPU to settled', unit: 'ms' },
  loadScript: { name: 'of it script', unit: 'ms' },
  loadLayout: { name: 'of it layout and style', unit: 'ms' },
  blocking: { name: 'total blocking time', unit: 'ms' },
  codeToDrawn: { name: 'code to drawn (brotli)', unit: 'kB' },
  code: { name: 'code, all (brotli)', unit: 'kB' },
  data: { name: 'data', unit: 'kB' },
  heap: { name: 'JS heap', unit: 'MB' },
  buffers: { name: 'typed arrays', unit: 'MB' },
  workers: { name: 'workers: heap and arrays', unit: 'MB' },
  privateMemory: { name: 'process, private', unit: 'MB' },
  elements: { name: 'elements', unit: '' },
  marks: { name: 'elements of marks', unit: '' },
  listeners: { name: 'listeners', unit: '' },
  frames: { name: 'frames', unit: '' },
  frameMedian: { name: 'frame median', unit: 'ms' },
  frameP95: { name: 'frame p95', unit: 'ms' },
  frameWorst: { name: 'frame worst', unit: 'ms' },
  late: { name: 'frames > 20 ms', unit: '%' },
  longTasks: { name: 'long tasks', unit: '' },
  paintMedian: { name: 'event→paint median', unit: 'ms' },
  paintP95: { name: 'event→paint p95', unit: 'ms' },
  frameCpu: { name: 'main-thread CPU a frame', unit: 'ms' },
  frameScript: { name: 'of it script', unit: 'ms' },
  frameLayout: { name: 'of it layout and style', unit: 'ms' },
  gestureCpu: { name: 'main-thread CPU, whole gesture', unit: 'ms' },
  zoomed: { name: 'zoomed in by', unit: '×' },
  searchMedian: { name: 'last key→results median', unit: 'ms' },
  searchWorst: { name: 'last key→results, slowest', unit: 'ms' },
  typingLate: { name: 'typing: frames > 20 ms', unit: '%' },
  typingLong: { name: 'typing: long tasks', unit: '' },
  open: { name: 'open an event', unit: 'ms' },
  next: { name: 'next event', unit: 'ms' },
  close: { name: 'close it', unit: 'ms' },
  type: { name: 'type a letter in the search', unit: 'ms' },
  choose: { name: 'choose a result', unit: 'ms' },
  hide: { name: 'hide a lane', unit: 'ms' },
  show: { name: 'show it again', unit: 'ms' },
  list: { name: 'change to the list', unit: 'ms' },
  timeline: { name: 'back to the timeline', unit: 'ms' },
  zoomIn: { name: 'zoom in by button', unit: 'ms' },
  zoomOut: { name: 'zoom out by button', unit: 'ms' },
  foreign: { name: 'foreign CPU load', unit: '%' },
} as const;

export type Figure = keyof typeof FIGURES;
export type Figures = Partial<Record<Figure, number>>;

export const LOAD_FIGURES: readonly Figure[] = ['firstPaint', 'drawn', 'settled', 'loadCpu', 'loadScript', 'loadLayout', 'blocking', 'codeToDrawn', 'code', 'data']; // prettier-ignore
export const MEMORY_FIGURES: readonly Figure[] = ['heap', 'buffers', 'workers', 'privateMemory', 'elements', 'marks', 'listeners']; // prettier-ignore
export const GESTURE_FIGURES: readonly Figure[] = ['frames', 'frameMedian', 'frameP95', 'frameWorst', 'late', 'longTasks', 'paintMedian', 'paintP95', 'frameCpu', 'frameScript', 'frameLayout', 'gestureCpu', 'zoomed', 'foreign']; // prettier-ignore
export const SEARCH_FIGURES: readonly Figure[] = ['searchMedian', 'searchWorst', 'typingLate', 'typingLong'];
/** Interactions whose time to the next paint is measured. */
export const STEPS = ['open', 'next', 'close', 'type', 'choose', 'hide', 'show', 'list', 'timeline', 'zoomIn', 'zoomOut'] as const; // prettier-ignore
export type Step = (typeof STEPS)[number];

/** Numbers in short form: three digits, more only before the decimal point. */
export function printNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}
