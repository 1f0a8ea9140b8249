/** What can be found out about the machine: what it is, and how busy other processes keep it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import type { Process } from './browser.ts';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  readonly commit: string;
}

export function describeMachine(browser: string): Machine {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: type(),
    node: process.versions.node,
    browser: `Chromium ${browser}, headless`,
    commit: commit(),
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

/** Linux counts in hundredths of a second. */
const TICKS = 100;

interface Reading {
  readonly busy: number;
  readonly at: number;
}

/** Seconds that all cores together have been busy; undefined if the system does not report it. */
function read(): Reading | undefined {
  try {
    const [, user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/);
    const busy = [user, nice, system, irq, softirq].reduce((sum, ticks) => sum + Number(ticks), 0);
    return { busy: busy / TICKS, at: performance.now() / 1000 };
  } catch {
    return undefined;
  }
}

/** Starts watching; the returned function tells what share of all cores, 0 to 1, others have used since. */
export async function watchForeignLoad(list: () => Promise<readonly Process[]>): Promise<() => Promise<number>> {
  const own = (all: readonly Process[]) => new Map(all.map(({ id, cpuTime }) => [id, cpuTime]));
  const before = { reading: read(), browser: own(await list()), node: process.cpuUsage() };
  return async () => {
    const reading = read();
    if (!reading || !before.reading) return NaN;
    const node = process.cpuUsage(before.node);
    const browser = (await list()).reduce((sum, one) => sum + one.cpuTime - (before.browser.get(one.id) ?? 0), 0);
    const foreign = reading.busy - before.reading.busy - (node.user + node.system) / 1e6 - browser;
    return Math.max(0, foreign / ((reading.at - before.reading.at) * cpus().length));
  };
}

const LOOK_MS = 500;
const QUIET_SHARE = 0.15;

/** Waits, up to a limit, until other processes leave most of the machine idle. */
export async function waitForQuiet(list: () => Promise<readonly Process[]>, patienceMs: number): Promise<void> {
  for (const until = performance.now() + patienceMs; performance.now() < until;) {
    const foreignLoad = await watchForeignLoad(list);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    if (!((await foreignLoad()) > QUIET_SHARE)) return;
  }
}

/** Private memory of a process in megabytes, including JavaScript, arrays and workers; NaN if unknown. */
export function privateMegabytes(pid: number): number {
  try {
    const found = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
    return Array.from(found).reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1000;
  } catch {
    return NaN;
  }
}
