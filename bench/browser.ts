/** One Chromium for a whole run, and what it is queried for apart from pages. */
import { chromium, type Browser, type CDPSession } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../tests/browser/find-browser.ts';

export interface BenchBrowser {
  readonly browser: Browser;
  readonly session: CDPSession;
  readonly version: string;
}

export async function launch(more: readonly string[] = []): Promise<BenchBrowser> {
  const browser = await chromium.launch({
    executablePath: findBrowser('whole'),
    args: [...BROWSER_ARGS, ...more],
  });
  const session = await browser.newBrowserCDPSession();
  return { browser, session, version: browser.version() };
}

export interface Process {
  readonly id: number;
  readonly type: string;
  /** Seconds. */
  readonly cpuTime: number;
}

/** All processes of the browser. */
export async function processes(session: CDPSession): Promise<readonly Process[]> {
  return (await session.send('SystemInfo.getProcessInfo')).processInfo;
}
