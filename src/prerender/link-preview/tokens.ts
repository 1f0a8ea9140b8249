import { SHAPES, type Shape } from '../../core/dataset/terms.ts';
import type { Ink, Palette } from '../../canvas/draw-style.ts';
import { COLOURS, LANE_COLOURS } from '../../canvas/colours.ts';

/** The computed CSS value in the light theme; with a lane's shape, on an element of that lane. */
export type Resolve = (value: string, shape?: Shape) => string;

/** Reads `ui/tokens.css`: at build, a canvas has no style sheet that would know its variables. */
export function readTokens(css: string): Resolve {
  const rules = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const within = (selectors: readonly string[]) =>
    new Map(
      rules
        .filter(([, selector]) => selectors.includes(selector!.trim()))
        .flatMap(([, , body]) => [...body!.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)])
        .map(([, name, value]) => [name!, value!.trim()]),
    );
  const ofPage = within([':root']);
  const ofLane = new Map(SHAPES.map((shape) => [shape, within([':root', '[data-shape]', `[data-shape='${shape}']`])]));
  return (value, shape) => resolveValue(value, (shape && ofLane.get(shape)) ?? ofPage);
}

/** Substitutes `var(…)`, and the first argument for `light-dark(…)`; the rest is CSS that a canvas understands. */
function resolveValue(value: string, variables: ReadonlyMap<string, string>): string {
  const call = /(var|light-dark)\(/.exec(value);
  if (!call) return value;
  const start = call.index + call[0].length;
  const [first, end] = firstArgument(value, start);
  const found = call[1] === 'var' ? variables.get(first) : first;
  if (found === undefined) throw new Error(`ui/tokens.css has no ${first}`);
  return resolveValue(value.slice(0, call.index) + found + value.slice(end + 1), variables);
}

/** The first argument of the function whose parenthesis opens before `start`, and where that closes. */
function firstArgument(value: string, start: number): [first: string, end: number] {
  let depth = 0;
  let comma: number | undefined;
  for (let at = start; at < value.length; at++) {
    if (value[at] === '(') depth++;
    else if (value[at] === ',' && depth === 0) comma ??= at;
    else if (value[at] === ')' && depth-- === 0) return [value.slice(start, comma ?? at).trim(), at];
  }
  throw new Error(`"${value}" closes no parenthesis`);
}

/** The colours of a drawing in the light theme. */
export function paletteOf(resolve: Resolve): Palette {
  const all = <T extends object>(colours: T, shape?: Shape) =>
    Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, resolve(colour as string, shape)]));
  const inks = Object.fromEntries(SHAPES.map((shape) => [shape, all(LANE_COLOURS, shape) as unknown as Ink]));
  return { ...all(COLOURS), inks } as unknown as Palette;
}
