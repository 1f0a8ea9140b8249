/** `npm start`: builds the app and serves it as a host would, at http://localhost:4173 or the port in PORT. */
import { createServer } from 'node:net';
import { build, preview } from 'vite';

const DEFAULT_PORT = 4173;

async function start(): Promise<void> {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return fail(`PORT is "${process.env.PORT}", but a port is a number from 1 to 65535.`);
  }
  // Before the build, which takes a while.
  if (!(await isFree(port))) {
    return fail(`Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`);
  }
  if (process.env.NENPYO_BUILT !== '1') await build({ logLevel: 'warn' }); // `npm test` has already built it
  const server = await preview({ preview: { port, strictPort: true }, logLevel: 'error' });
  console.log(`Nenpyo is at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`} (Ctrl+C stops it)`);
}

/** Ends with npm: stopping npm should stop the server too, but npm tells only the shell between them. */
function exitWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(), 1000).unref();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
      .listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

exitWithNpm();
await start();
