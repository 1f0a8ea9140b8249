import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';

/** The output of `npm start` on the port given by PORT, and its exit code. */
async function start(port: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/build/start.ts'], { env: { ...process.env, PORT: port } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { said, code };
} // prettier-ignore

it('a port in use is told before anything is built, with another to use', async () => {
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { said, code } = await start(String(port));
  other.close();
  expect(said.trim()).toBe(
    `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
  );
  expect(code).toBe(1);
});

it.each(['0', '70000', 'http'])('PORT=%s is refused', async (port) => {
  expect(await start(port)).toEqual({
    said: `PORT is "${port}", but a port is a number from 1 to 65535.\n`,
    code: 1,
  });
});
