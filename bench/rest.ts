/** When a page has come to rest. */
import type { CDPSession } from '@playwright/test';
import { cpuTime, type CpuTime } from './metrics.ts';

const LOOK_MS = 250;
/** At rest: this many consecutive checks in which the main thread was used less than this. */
const LOOKS = 3;
const IDLE_SHARE = 0.04;
/** How long a page has been at rest when that is detected. */
export const CALM_MS = LOOKS * LOOK_MS;

/** Waits until the main thread is idle; returns the time when that started. */
export async function rest(
  cdp: CDPSession,
  from: CpuTime,
  lookMs = LOOK_MS,
  looks = LOOKS,
  share = IDLE_SHARE,
): Promise<CpuTime> {
  let last = from;
  let calm = 0;
  let reached = from;
  while (calm < looks) {
    await pause(lookMs);
    const now = await cpuTime(cdp);
    const isCalm = now.all - last.all < lookMs * share;
    if (!isCalm) calm = 0;
    else if (calm++ === 0) reached = now;
    last = now;
  }
  return reached;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
