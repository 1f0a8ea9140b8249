import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '../../src/state/announcer.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says the last of several messages, after half a second of quiet', () => {
  const announcer = new Announcer();
  announcer.say('one');
  vi.advanceTimersByTime(499);
  announcer.say('two');
  vi.advanceTimersByTime(499);
  expect(announcer.message).toBe('');
  vi.advanceTimersByTime(1);
  expect(announcer.message).toBe('two');
});

it('clears a message after three seconds', () => {
  const announcer = new Announcer();
  announcer.say('one');
  vi.advanceTimersByTime(3499);
  expect(announcer.message).toBe('one');
  vi.advanceTimersByTime(1);
  expect(announcer.message).toBe('');
});

it('lets a message stand until the next one, and that one for its full time', () => {
  const announcer = new Announcer();
  announcer.say('one');
  vi.advanceTimersByTime(3400);
  announcer.say('two');
  vi.advanceTimersByTime(200);
  expect(announcer.message).toBe('one');
  vi.advanceTimersByTime(300 + 2999);
  expect(announcer.message).toBe('two');
});

it('makes a costly message only if it is said', () => {
  const announcer = new Announcer();
  const costly = vi.fn(() => 'costly');
  announcer.say(costly);
  announcer.say('cheap');
  vi.advanceTimersByTime(1000);
  expect(costly).not.toHaveBeenCalled();
  announcer.say(costly);
  vi.advanceTimersByTime(500);
  expect(announcer.message).toBe('costly');
});
