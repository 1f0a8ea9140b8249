import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preferences } from '../../src/interaction/preferences.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('preferences', () => {
  it('knows nothing at first: the system’s theme, and single keys on', () => {
    expect({ theme: preferences.theme, singleKeys: preferences.singleKeys }).toEqual({
      theme: undefined,
      singleKeys: true,
    });
  });

  it('remembers a choice, and forgets it without a trace', () => {
    preferences.theme = 'dark';
    preferences.singleKeys = false;
    expect({ theme: preferences.theme, singleKeys: preferences.singleKeys }).toEqual({
      theme: 'dark',
      singleKeys: false,
    });
    expect(Object.keys(localStorage).every((key) => key.startsWith('nenpyo.'))).toBe(true);
    preferences.theme = undefined;
    preferences.singleKeys = true;
    expect(localStorage).toHaveLength(0);
  });

  it('does not believe what it has not written', () => {
    localStorage.setItem('nenpyo.theme', 'sepia');
    expect(preferences.theme).toBeUndefined();
  });

  it('fails silently where the browser denies storage, or it is full', () => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const storage = { getItem: vi.fn(deny), setItem: vi.fn(deny), removeItem: vi.fn(deny) };
    vi.stubGlobal('localStorage', storage);
    preferences.theme = 'dark';
    preferences.singleKeys = true;
    expect({ theme: preferences.theme, singleKeys: preferences.singleKeys }).toEqual({
      theme: undefined,
      singleKeys: true,
    });
    expect([storage.getItem, storage.setItem, storage.removeItem].every((method) => method.mock.calls.length > 0)).toBe(
      true,
    );
  });

  it('fails silently where there is no storage at all', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    preferences.theme = 'dark';
    expect(preferences.theme).toBeUndefined();
  });
});
