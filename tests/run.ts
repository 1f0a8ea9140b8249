/**
 * `npm test`: every check there is, one after the other, with one sum at the end. A suite that breaks before it can
 * report counts as one failure, so that the sum cannot look better than it is.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser/find-browser.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the suite's own report; absent for a check that only passes or fails as a whole. */
  readonly report?: () => Tally;
}

const reports = mkdtempSync(join(tmpdir(), 'nenpyo-tests-'));
const readJson = (name: string) => JSON.parse(readFileSync(join(reports, name), 'utf8'));

function vitestReport(): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readJson('vitest.json');
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function playwrightReport(): Tally {
  const { expected, unexpected, flaky, skipped } = readJson('playwright.json').stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

function run({ name, command, env, report }: Suite): Tally {
  console.log(`\n── ${name} ──`);
  const [program, ...args] = command;
  const { status } = spawnSync(join('node_modules', '.bin', program!), args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const whole = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (!report) return whole;
  try {
    const tally = report();
    // Tests may all have passed and the suite failed still, for its coverage for example.
    return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    console.error(`${name} ended without a report.`);
    return { ...whole, passed: 0, failed: 1 };
  }
}

const suites: readonly Suite[] = [
  { name: 'Types', command: ['svelte-check', '--fail-on-warnings', '--output', 'human'] },
  { name: 'Lint', command: ['eslint', '.'] },
  { name: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'Unused code', command: ['knip'] },
  {
    name: 'Units and components',
    command: [
      'vitest',
      'run',
      '--coverage',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, 'vitest.json')}`,
    ],
    report: vitestReport,
  },
  {
    name: 'Browser',
    command: ['playwright', 'test', '--config', 'tests/browser/playwright.config.ts', '--reporter=dot,json'],
    env: {
      PORT: await freePort(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json'),
      NENPYO_BROWSER: findBrowser(),
    },
    report: playwrightReport,
  },
  // Of what the browser tests have built.
  { name: 'Size', command: ['tsx', 'src/build/size.ts'] },
];

const tallies = suites.map((suite) => ({ name: suite.name, ...run(suite) }));
rmSync(reports, { recursive: true });
console.log('\n── Sum ──');
console.table(tallies);
const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
