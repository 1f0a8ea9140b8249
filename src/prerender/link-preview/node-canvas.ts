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

/** What is needed to draw without a browser. */
export interface NodeCanvas {
  readonly sheet: (width: number, height: number) => Sheet;
  readonly Outline: typeof Path2D;
  /** Font families as in CSS. */
  readonly sans: string;
  readonly serif: string;
}

type CanvasModule = typeof Canvas;

const require = createRequire(import.meta.url);

/** Those fonts of the style sheet that may be shipped, so that letters are the same on every machine. */
const FONTS = {
  sans: { name: 'noto-sans', home: require.resolve('@fontsource/noto-sans/package.json') },
  serif: { name: 'noto-serif', home: require.resolve('@fontsource/noto-serif/package.json') },
} as const;
const WEIGHTS = ['400', '700'];
/** It has most of the letters; if a letter is in several files, this one takes precedence. */
const FIRST = 'latin';

/**
 * Opens a canvas for Node; undefined, with a warning, if there is none for this machine.
 *
 * @param load loads the canvas: a binary that exists for most systems, but not for all
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

/** Registers a font, which has a file for each alphabet. System fonts may have what is missing. */
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
