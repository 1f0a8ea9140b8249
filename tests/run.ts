/**
 * `npm test`: runs every check and prints one total. A suite that breaks before it can report counts as one failure, so
 * that the total cannot look better than it is. `--quick` skips coverage and what needs a browser; `--deep` tries all
 * cases of the random tests, otherwise a tenth.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chooseSeed from './helpers/choose-seed.ts';
import { FIXTURE_ENV } from './helpers/fixture.ts';
import { runSuite, type Suite, type Tally } from './run-suite.ts';

const [isQuick, isDeep] = ['--quick', '--deep'].map((option) => process.argv.includes(option));
const reports = mkdtempSync(join(tmpdir(), 'nenpyo-tests-'));
const readJson = (name: string) => JSON.parse(readFileSync(join(reports, name), 'utf8'));

function vitest(name: string, ...args: string[]): Suite {
  const file = `${name.replaceAll(' ', '-')}.json`;
  return {
    name,
    command: [
      'vitest',
      'run',
      ...args,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${join(reports, file)}`,
    ],
    env: isDeep ? { NENPYO_DEEP: '1' } : {},
    report: () => {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readJson(file);
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
    },
  };
}

function playwrightReport(): Tally {
  const { expected, unexpected, flaky, skipped } = readJson('playwright.json').stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** Two ports that nobody uses. */
async function freePorts(): Promise<[string, string]> {
  const servers = [createServer().listen(0), createServer().listen(0)];
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  const [one, other] = servers.map((server) => String((server.address() as AddressInfo).port));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [one!, other!];
}

const units: readonly Suite[] = [
  vitest('Units and components', ...(isQuick ? [] : ['--coverage']), '--project=!fuzzing'),
  vitest('Random texts and datasets', '--project=fuzzing'),
];
const checks: readonly Suite[] = [
  { name: 'Types', command: ['svelte-check', '--fail-on-warnings', '--output', 'human'] },
  {
    name: 'Lint',
    command: [
      'eslint',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint',
      '--cache-strategy',
      'content',
      '.',
    ],
  },
  { name: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '--cache', '.'] },
  { name: 'Unused code', command: ['knip'] },
];
const built: readonly Suite[] = [
  { name: 'Build for tests', command: ['vite', 'build', '--logLevel', 'warn'], env: FIXTURE_ENV },
  { name: 'Build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'Size', command: ['tsx', 'src/build/size.ts'] },
];

const browser = (port: string, ownPort: string): Suite => ({
  name: 'Browser',
  command: ['playwright', 'test', '--config', 'tests/browser/playwright.config.ts', '--reporter=dot,json'],
  env: {
    PORT: port,
    OWN_PORT: ownPort,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json'),
    NENPYO_BUILT: '1',
  },
  report: playwrightReport,
  isLong: true,
});

const inTurn = async (suites: readonly Suite[]) => {
  const results = [];
  for (const suite of suites) results.push(await runSuite(suite));
  return results;
};

const begun = performance.now();
chooseSeed();
// Vitest takes one core of two; everything else goes on beside it.
const others = isQuick ? checks : [...checks, ...built, browser(...(await freePorts()))];
const results = (await Promise.all([inTurn(units), inTurn(others)])).flat();
rmSync(reports, { recursive: true });

console.log('\n── Sum ──');
console.table(results);
console.log(`${Math.round((performance.now() - begun) / 1000)} s in all`);
const sum = (key: keyof Tally) => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
