import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAddressBar, type AddressBar } from '../../src/interaction/address-bar.ts';

/** The parts of a browser window that an address bar needs: a history of addresses. */
function fakePage(address: string) {
  const page = new EventTarget();
  const location = { pathname: '', search: '', hash: '' };
  const calls: string[] = [];
  const goTo = (next: string) => {
    const { pathname, search, hash } = new URL(next, 'https://example.org');
    Object.assign(location, { pathname, search, hash });
  };
  const change = (how: string) => (_state: unknown, _unused: string, next: string) => {
    calls.push(`${how} ${next}`);
    goTo(next);
  };
  goTo(address);
  const history = { pushState: change('push'), replaceState: change('replace') };
  return { page: Object.assign(page, { location, history }) as unknown as Window, calls, goTo };
}

let fake: ReturnType<typeof fakePage>;
let bar: AddressBar;
const onnavigate = vi.fn();
const write = (search: string, isStep = false) => bar.write(() => new URLSearchParams(search), isStep);

beforeEach(() => {
  vi.useFakeTimers();
  onnavigate.mockClear();
  fake = fakePage('/timeline/?a=1');
  bar = createAddressBar(onnavigate, fake.page);
});
afterEach(() => {
  bar.dispose();
  vi.useRealTimers();
});

it('a step is pushed at once', () => {
  write('event=x', true);
  expect(fake.calls).toEqual(['push /timeline/?event=x']);
});

it('many movements are one replacement, after a quarter of a second of quiet, with the last of them', () => {
  for (let i = 0; i < 60; i++) {
    write(`from=${i}`);
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(233);
  expect(fake.calls).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(fake.calls).toEqual(['replace /timeline/?from=59']);
});

it('a step comes after the movement that waits, so that Back leads to where the reader was last', () => {
  write('from=1');
  write('from=1&event=x', true);
  vi.runAllTimers();
  expect(fake.calls).toEqual(['replace /timeline/?from=1', 'push /timeline/?from=1&event=x']);
});

it('nothing is written that is there already, and what waited for the change back is dropped', () => {
  write('a=1', true);
  write('a=1');
  write('a=2');
  write('a=1');
  vi.runAllTimers();
  expect(fake.calls).toEqual([]);
});

it('Back and Forward drop what waits, and say where they lead', () => {
  write('from=1');
  fake.goTo('/timeline/?event=y');
  fake.page.dispatchEvent(new Event('popstate'));
  vi.runAllTimers();
  expect(fake.calls).toEqual([]);
  expect(onnavigate.mock.calls).toEqual([['?event=y']]);
});

it('a link within the page leads nowhere', () => {
  write('event=x', true);
  fake.goTo('/timeline/?event=x#events');
  fake.page.dispatchEvent(new Event('popstate'));
  expect(onnavigate).not.toHaveBeenCalled();
});

it('a browser that refuses more changes leaves the address behind, and nothing else', () => {
  fake.page.history.pushState = () => {
    throw new DOMException('Too many calls', 'SecurityError');
  };
  write('event=x', true);
  expect(fake.page.location.search).toBe('?a=1');
  fake.goTo('/timeline/');
  fake.page.dispatchEvent(new Event('popstate'));
  expect(onnavigate.mock.calls).toEqual([['']]);
});

it('the path and the hash stay, and no lone question mark', () => {
  fake.goTo('/deep/index.html?a=1#notes');
  write('b=2', true);
  write('', true);
  expect(fake.calls).toEqual(['push /deep/index.html?b=2#notes', 'push /deep/index.html#notes']);
});

it('the parameters of others stay where they are given', () => {
  fake.goTo('/?utm=a&lang=ja');
  write(`${fake.page.location.search}&event=x`, true);
  expect(fake.calls).toEqual(['push /?utm=a&lang=ja&event=x']);
});

it('after it is disposed of it neither writes nor listens', () => {
  write('from=1');
  bar.dispose();
  fake.page.dispatchEvent(new Event('popstate'));
  vi.runAllTimers();
  expect(fake.calls).toEqual([]);
  expect(onnavigate).not.toHaveBeenCalled();
});
