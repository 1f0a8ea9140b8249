import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the suite's own report; absent for a check that only passes or fails as a whole. */
  readonly report?: () => Tally;
  /** Its output is shown as it comes, so that one can see it go on. */
  readonly isLong?: boolean;
}

/** Runs a suite to the end, shows its output in one piece, and counts. */
export async function runSuite(suite: Suite): Promise<Tally & { readonly name: string; readonly seconds: number }> {
  const { name, isLong = false } = suite;
  const begun = performance.now();
  if (isLong) console.log(`\n── ${name} ──`);
  const { status, output } = await execute(suite);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(isLong ? `${name}: ${seconds} s` : `\n── ${name}: ${seconds} s ──\n${output.trim()}`);
  return { name, ...tallyOf(suite, status), seconds };
}

function execute({ command, env, isLong }: Suite): Promise<{ status: number | null; output: string }> {
  const [program, ...args] = command;
  const child = spawn(join('node_modules', '.bin', program!), args, {
    stdio: isLong ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function tallyOf({ name, report }: Suite, status: number | null): Tally {
  const whole = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (!report) return whole;
  try {
    const tally = report();
    // The suite may have failed although all tests passed, for example because of coverage.
    return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    console.error(`${name} ended without a report.`);
    return { ...whole, passed: 0, failed: 1 };
  }
}
