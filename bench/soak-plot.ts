/** The soak as a chart: heap above, nodes and listeners below, over the steps. */
import { scaleLinear } from 'd3-scale';
import type { Sample } from './soak-verdict.ts';
import { escaped, frame, HEIGHT, inkOf, noteLines, px, WIDTH } from './svg.ts';

const [LEFT, RIGHT] = [70, WIDTH - 90];
/** Top and bottom of the two panels. */
const PANELS = { heap: [62, 218], counts: [262, HEIGHT - 84] } as const;
const MEGA = 1e6;

interface Curve {
  readonly name: string;
  readonly ink: number;
  readonly values: readonly number[];
}

export function drawSoak(samples: readonly Sample[], note: string): string {
  const x = scaleLinear([0, samples.at(-1)!.step], [LEFT, RIGHT]);
  const steps = samples.map(({ step }) => step);
  const panel = (heading: string, [top, foot]: readonly [number, number], curves: readonly Curve[]) => {
    const values = curves.flatMap((curve) => curve.values);
    const y = scaleLinear([0, Math.max(...values) * 1.1], [foot, top]);
    const grid = y
      .ticks(4)
      .map(
        (tick) =>
          `<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${px(y(tick))}" y2="${px(y(tick))}"/><text x="${LEFT - 8}" y="${px(y(tick) + 4)}" text-anchor="end">${tick.toLocaleString('en')}</text>`,
      );
    const lines = curves.map(({ name, ink, values }) => {
      const points = values.map((value, i) => [px(x(steps[i]!)), px(y(value))] as const);
      const [endX, endY] = points.at(-1)!;
      return [
        `<g class="${inkOf(ink)}"><polyline class="line" points="${points.map((point) => point.join(',')).join(' ')}"/>`,
        ...points.map(([cx, cy]) => `<circle class="dot" cx="${cx}" cy="${cy}" r="3"/>`),
        `<text class="name" x="${Number(endX) + 8}" y="${Number(endY) + 4}">${escaped(name)}</text></g>`,
      ].join('');
    });
    return [`<text x="${LEFT}" y="${top - 8}">${escaped(heading)}</text>`, ...grid, ...lines];
  };
  const of = (read: (sample: Sample) => number) => samples.map(read);
  return frame('The page after many steps', [
    ...panel('JS heap after two collections, MB', PANELS.heap, [{ name: 'heap', ink: 0, values: of(({ heap }) => heap / MEGA) }]), // prettier-ignore
    ...panel('nodes, all and those in the document; listeners', PANELS.counts, [
      { name: 'all nodes', ink: 3, values: of(({ nodes }) => nodes) },
      { name: 'in the page', ink: 1, values: of(({ attached }) => attached) },
      { name: 'listeners', ink: 2, values: of(({ listeners }) => listeners) },
    ]),
    ...x.ticks(5).map((tick) => `<text x="${px(x(tick))}" y="${HEIGHT - 64}" text-anchor="middle">${tick.toLocaleString('en')}${tick === 0 ? ' steps' : ''}</text>`), // prettier-ignore
    ...noteLines(note),
  ]);
}
