/** One run: a form with a number of events in a new page, from opening it to the end of the gesture. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { processes, type BenchBrowser } from './browser.ts';
import type { Figures } from './figures.ts';
import type { Form } from './forms.ts';
import { gesture } from './gesture.ts';
import { DidNotFinish, load, withLimit } from './load.ts';
import { privateMegabytes, watchForeignLoad } from './machine.ts';
import { memory, startMetrics } from './metrics.ts';
import { installProbe } from './probe.ts';
import { search } from './search.ts';
import type { BenchServer, Sent } from './serve.ts';
import { workerMegabytes } from './worker-memory.ts';

export interface Run {
  readonly form: string;
  readonly count: number;
  readonly round: number;
  readonly figures: Figures;
  /** Why it did not finish; figures measured before that are kept. */
  readonly failed?: string;
}

const LIMIT_MS = 60_000;
const KILO = 1000;
/** With fewer events, some of the words searched for may not occur. */
const SEARCHED_FROM = 1000;
/** tsx inserts calls of this into functions, which are then sent to the page without it. */
export const PRELUDE = 'globalThis.__name = (value) => value;';

export async function measure(
  { browser, session }: BenchBrowser,
  server: BenchServer,
  form: Form,
  count: number,
  round: number,
): Promise<Run> {
  const foreignLoad = await watchForeignLoad(() => processes(session));
  const before = new Map((await processes(session)).map(({ id, cpuTime }) => [id, cpuTime]));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const figures: Figures = {};
  let failed: string | undefined;
  server.takeSent();
  try {
    const page = await context.newPage();
    await page.addInitScript(PRELUDE);
    await page.addInitScript(installProbe);
    const cdp = await context.newCDPSession(page);
    await startMetrics(cdp);
    const loaded = await withLimit(load(page, cdp, server.origin, form, count), 'load', LIMIT_MS);
    Object.assign(figures, loaded.figures, bytesOf(server.takeSent(), loaded.drawnAt));
    const { heap, buffers, listeners } = await memory(cdp);
    const elements = await page.evaluate(
      (marks) => ({
        elements: document.querySelectorAll('*').length,
        marks: document.querySelectorAll(marks).length,
      }),
      form.marks,
    );
    const [busiest] = (await processes(session))
      .filter(({ type }) => type === 'renderer')
      .sort((a, b) => b.cpuTime - (before.get(b.id) ?? 0) - (a.cpuTime - (before.get(a.id) ?? 0)));
    const privateMemory = busiest ? privateMegabytes(busiest.id) : NaN;
    const workers = await workerMegabytes(cdp);
    Object.assign(figures, { heap, buffers, listeners, workers, privateMemory, ...elements });
    Object.assign(figures, await withLimit(gesture(page, cdp, form), 'gesture', LIMIT_MS));
    if (form.isSearched && count >= SEARCHED_FROM)
      Object.assign(figures, await withLimit(search(page), 'search', LIMIT_MS));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    failed = error instanceof DidNotFinish ? error.message : `error: ${error.message.split('\n')[0]!.slice(0, 160)}`;
  }
  figures.foreign = (await foreignLoad()) * 100;
  await withLimit(context.close(), 'closing', LIMIT_MS).catch(() => {});
  return { form: form.name, count, round, figures, ...(failed === undefined ? {} : { failed }) };
}

const brotli = new Map<string, number>();

/** Code as compressed with brotli, data uncompressed. */
function bytesOf(sent: readonly Sent[], drawnAt: number): Figures {
  const kilobytes = (files: readonly Sent[], size: (one: Sent) => number) =>
    files.reduce((sum, one) => sum + size(one), 0) / KILO;
  const compressed = ({ file }: Sent) => {
    if (!brotli.has(file)) brotli.set(file, brotliCompressSync(readFileSync(file)).length);
    return brotli.get(file)!;
  };
  const code = sent.filter(({ file }) => ['.html', '.js', '.css'].includes(extname(file)));
  return {
    code: kilobytes(code, compressed),
    codeToDrawn: kilobytes(code.filter(({ at }) => at <= drawnAt), compressed), // prettier-ignore
    data: kilobytes(sent.filter((one) => !code.includes(one)), ({ bytes }) => bytes), // prettier-ignore
  };
}
