import { beforeEach, describe, expect, it, vi } from 'vitest';
import { flightBetween } from '../../src/core/time/flight.ts';
import type { TimeWindow } from '../../src/core/time/time-window.ts';
import { createFlights, type Fly } from '../../src/interaction/fly.ts';

const FROM = { start: 0, span: 1000 };
const TO = { start: 5000, span: 200 };
const AWAY = { start: 9000, span: 100 };

let frames: ((now: number) => void)[];
let isReduced: boolean;
let flights: { fly: Fly; stop: () => void };
let shown: TimeWindow[];
const fade = vi.fn();
const show = (window: TimeWindow) => void shown.push(window);

beforeEach(() => {
  frames = [];
  shown = [];
  isReduced = false;
  fade.mockClear();
  flights = createFlights({
    isReduced: () => isReduced,
    between: flightBetween,
    frame: (callback) => void frames.push(callback),
    fade,
  });
});

/** Runs the waiting frames at a given time. */
const turn = (now: number) => frames.splice(0).forEach((frame) => frame(now));

describe('a flight', () => {
  it('shows its path frame by frame, arrives exactly, and asks for no further frame', () => {
    const { durationMs, at } = flightBetween(FROM, TO);
    flights.fly(FROM, TO, show);
    expect(shown).toEqual([]);
    turn(0);
    turn(durationMs / 2);
    turn(durationMs);
    expect(shown).toEqual([at(0), at(0.5), TO]);
    expect(frames).toEqual([]);
    expect(fade).not.toHaveBeenCalled();
  });

  it('counts its time from its first frame, and arrives exactly even when frames are late', () => {
    flights.fly(FROM, TO, show);
    turn(9000);
    turn(99_000);
    expect(shown).toEqual([flightBetween(FROM, TO).at(0), TO]);
    expect(frames).toEqual([]);
  });

  it('ends where it is when it is stopped', () => {
    flights.fly(FROM, TO, show);
    turn(0);
    flights.stop();
    turn(100);
    expect(shown).toHaveLength(1);
    expect(frames).toEqual([]);
  });

  it('ends the one before it', () => {
    const other = vi.fn();
    flights.fly(FROM, TO, show);
    turn(0);
    flights.fly(FROM, AWAY, other);
    turn(50);
    turn(5000);
    expect(shown).toHaveLength(1);
    expect(other).toHaveBeenLastCalledWith(AWAY);
  });

  it('can be ended from the middle of a frame by the one it shows itself to', () => {
    flights.fly(FROM, TO, () => flights.fly(FROM, AWAY, show));
    turn(0);
    turn(10);
    turn(5000);
    expect(shown.at(-1)).toEqual(AWAY);
    expect(frames).toEqual([]);
  });

  it('with reduced motion is a jump, softened by a fade, and still ends the one before it', () => {
    flights.fly(FROM, AWAY, show);
    isReduced = true;
    flights.fly(FROM, TO, show);
    turn(0);
    expect(shown).toEqual([TO]);
    expect(fade).toHaveBeenCalledOnce();
  });
});
