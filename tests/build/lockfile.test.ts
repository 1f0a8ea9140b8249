import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };

describe('what is locked', () => {
  // npm may omit binaries for other systems unnoticed: `npm ci` then fails only on those systems.
  it('has the packages for every system, not only for the one it was written on', () => {
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional).toEqual(
      expect.arrayContaining(['@napi-rs/canvas-win32-x64-msvc', '@napi-rs/canvas-darwin-arm64']),
    );
    const locked = Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13));
    expect(optional.filter((name) => !locked.includes(name))).toEqual([]);
  });

  it('says of each what its bytes are, and of none where to get them', () => {
    for (const [path, { integrity, resolved }] of Object.entries(packages)) {
      if (path === '') continue;
      expect([path, integrity?.slice(0, 7), resolved]).toEqual([path, 'sha512-', undefined]);
    }
  });
});
