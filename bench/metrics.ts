/** What Chromium reports about a page through the DevTools protocol. */
import type { CDPSession } from '@playwright/test';

/** The main thread's CPU time in milliseconds since the process started counting. */
export interface CpuTime {
  readonly all: number;
  readonly script: number;
  readonly layout: number;
}

const MEGA = 1e6;

export async function startMetrics(cdp: CDPSession): Promise<void> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
}

export async function cpuTime(cdp: CDPSession): Promise<CpuTime> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
  return { all: of('TaskDuration'), script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') }; // prettier-ignore
}

export const since = (before: CpuTime, after: CpuTime): CpuTime => ({
  all: after.all - before.all,
  script: after.script - before.script,
  layout: after.layout - before.layout,
});

async function collectGarbage(cdp: CDPSession): Promise<void> {
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
}

export interface Memory {
  readonly heap: number;
  readonly buffers: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** What is alive after garbage collection; heap and typed arrays in megabytes. */
export async function memory(cdp: CDPSession): Promise<Memory> {
  await collectGarbage(cdp);
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  const { nodes, jsEventListeners, documents } = await cdp.send('Memory.getDOMCounters');
  return {
    heap: usage.usedSize / MEGA,
    buffers: (usage.backingStorageSize ?? NaN) / MEGA,
    nodes,
    listeners: jsEventListeners,
    documents,
  };
}
