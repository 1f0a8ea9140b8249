/** `npm start`: builds the app and serves it as a host would, at http://localhost:4173 or the port that PORT names. */
import { build, preview } from 'vite';

const DEFAULT_PORT = 4173;

async function start(): Promise<void> {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return fail(`PORT is "${process.env.PORT}", but a port is a number from 1 to 65535.`);
  }
  if (process.env.NENPYO_BUILT !== '1') await build({ logLevel: 'warn' }); // `npm test` has built it already
  try {
    const server = await preview({ preview: { port, strictPort: true }, logLevel: 'error' });
    console.log(`Nenpyo is at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`} (Ctrl+C stops it)`);
  } catch (error) {
    if (!String(error).includes('already in use')) throw error;
    fail(
      `Port ${port} is in use. FocusTarget the program that uses it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await start();
