/**
 * A Chromium for the browser tests, from wherever available: named by NENPYO_BROWSER, Playwright's own, installed on
 * the machine, downloaded by Playwright or, for root on Debian and derivatives, from the system's packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The headless shell, which Playwright itself prefers, is the same engine and takes half the time. */
const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Its arguments: no sandbox, which root cannot use, and no network requests of its own. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * The path of a working browser, installed if necessary. If impossible, throws with what to do.
 * @param kind `whole` looks for the browser that readers have first, which is what a benchmark is about
 */
export function findBrowser(kind: 'shell' | 'whole' = 'shell'): string {
  const named = process.env.NENPYO_BROWSER;
  if (named !== undefined) {
    if (runs(named)) return named;
    throw new Error(`NENPYO_BROWSER is "${named}", which is no browser that runs.`);
  }
  const names = kind === 'shell' ? [SHELL, ...WHOLE] : [...WHOLE, SHELL];
  return present(names) ?? install(names) ?? giveUp();
}

function present(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const playwrights = chromium.executablePath();
  const all = names[0] === SHELL ? [playwrights, ...onPath, ...PATHS] : [...onPath, ...PATHS, playwrights];
  return all.find(runs);
}

/** Whether it starts: a download whose system libraries are missing exists but does not run. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows a browser asked for its version opens a window instead.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function install(names: readonly string[]): string | undefined {
  console.log('No Chromium found: installing one.');
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { stdio: 'inherit', timeout: 600_000, shell: process.platform === 'win32' }).status === 0;
  if (run('npx', 'playwright', 'install', 'chromium') && present(names)) return present(names);
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-q');
    // Older releases have no package of the shell alone.
    if (!run('apt-get', 'install', '-y', '-q', SHELL)) run('apt-get', 'install', '-y', '-q', 'chromium');
  }
  return present(names);
}

function giveUp(): never {
  throw new Error(
    [
      'No Chromium could be found or installed. Do one of these and run the tests again:',
      '  npx playwright install --with-deps chromium',
      '  sudo apt-get install chromium',
      '  NENPYO_BROWSER=/path/to/chrome npm test',
    ].join('\n'),
  );
}
