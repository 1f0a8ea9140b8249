import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Canvas from '@napi-rs/canvas';
import type { Context2D } from '../../canvas/draw-style.ts';

/** A canvas of whole pixels. */
interface Sheet {
  readonly context: Context2D;
  readonly image: CanvasImageSource;
  readonly toPng: () => Uint8Array;
}

/** What it takes to draw without a browser. */
export interface NodeCanvas {
  readonly sheet: (width: number, height: number) => Sheet;
  readonly Outline: typeof Path2D;
  /** Font families as in CSS. */
  readonly sans: string;
  readonly serif: string;
}

type CanvasModule = typeof Canvas;

const require = createRequire(import.meta.url);

/** Of the fonts that the style sheet names, those that may be shipped: so letters are the same on every machine. */
const FONTS = {
  sans: { name: 'noto-sans', home: require.resolve('@fontsource/noto-sans/package.json') },
  serif: { name: 'noto-serif', home: require.resolve('@fontsource/noto-serif/package.json') },
} as const;
const WEIGHTS = ['400', '700'];
/** It has most of what is written; where a letter is in several files, this one has it first. */
const FIRST = 'latin';

/**
 * Opens the nodeCanvas; undefined, with a word of why, where there is no canvas for this machine.
 *
 * @param load the canvas: binaries that there are for most systems, not for all
 */
export async function openNodeCanvas(
  warn: (message: string) => void,
  load: () => Promise<CanvasModule> = () => import('@napi-rs/canvas'),
): Promise<NodeCanvas | undefined> {
  let canvas: CanvasModule;
  try {
    canvas = await load();
  } catch (error) {
    // The rest would be the package's advice to delete the lock file.
    const [reason] = String(error instanceof Error ? error.message : error).split(/[.\n]/);
    warn(`The picture for links is left out, since there is no canvas for this machine: ${reason}.`);
    return undefined;
  }
  return {
    sheet: (width, height) => openSheet(canvas, width, height),
    Outline: canvas.Path2D as unknown as typeof Path2D,
    sans: `${registerFont(canvas, FONTS.sans)}, sans-serif`,
    serif: `${registerFont(canvas, FONTS.serif)}, serif`,
  };
}

function openSheet({ createCanvas }: CanvasModule, width: number, height: number): Sheet {
  const canvas = createCanvas(width, height);
  return {
    context: canvas.getContext('2d') as unknown as Context2D,
    image: canvas as unknown as CanvasImageSource,
    toPng: () => canvas.toBuffer('image/png'),
  };
}

/** Registers a font, which comes in a file for each alphabet. What none has, the fonts of the system may. */
function registerFont({ GlobalFonts }: CanvasModule, { name, home }: { name: string; home: string }): string {
  const folder = join(dirname(home), 'files');
  const files = readdirSync(folder).flatMap((file) => {
    const [, alphabet, weight] = new RegExp(`^${name}-([a-z-]+)-(\\d+)-normal\\.woff2$`).exec(file) ?? [];
    return alphabet !== undefined && WEIGHTS.includes(weight!) ? [{ file, alphabet }] : [];
  });
  const familyOf = (alphabet: string) => `nenpyo ${name} ${alphabet}`;
  for (const { file, alphabet } of files) GlobalFonts.registerFromPath(join(folder, file), familyOf(alphabet));
  const others = new Set(
    files
      .map(({ alphabet }) => alphabet)
      .filter((alphabet) => alphabet !== FIRST)
      .sort(),
  );
  return [FIRST, ...others].map((alphabet) => `"${familyOf(alphabet)}"`).join(', ');
}
