import { setTimeout as wait } from 'node:timers/promises';
import { microsNow } from '@/scripts/bench/cost';
import { type Line, openLine, type Wire } from './line';
import { answerSocketIo, isEvent, seenFor } from './socket-io';
import { readStamps } from './stamp';

/** `auth`: of the handshake of Socket.IO. `cookies`: one for each screen, which then acknowledges as a display does (C7). */
export type CrowdOptions = { wire: Wire; port: number; auth: string; cookies?: string[] };

/** Connections that are being opened at one time. */
const AT_THE_DOOR = 64;
const LOOK_EVERY_MS = 20;
const ACKNOWLEDGE_EVERY_MS = 1_000;

type Screen = { line: Line | null; isIn: boolean; isStuck: boolean; saidAt: number };
type Tally = { delivered: number; micros: number[] };

/** Many screens in this process. They count what comes, and how long after the instant at which it was to be sent. */
export function openCrowd(options: CrowdOptions) {
  const screens = new Map<number, Screen>();
  let tally: Tally = { delivered: 0, micros: [] };
  const count = (text: Buffer) => {
    tally.delivered += readStamps(text, 0, (sentAt) => void tally.micros.push(microsNow() - sentAt));
  };
  const isIn = () => [...screens.values()].filter((screen) => screen.isIn).length;
  const openMissing = (wanted: number) => {
    let waiting = screens.size - isIn();
    for (let index = 0; index < wanted && waiting < AT_THE_DOOR; index += 1) {
      if (screens.has(index)) continue;
      waiting += 1;
      screens.set(index, openScreen(options, index, { count, closed: () => void screens.delete(index) }));
    }
  };
  return {
    /** Ends when so many are in. */
    async grow(to: number): Promise<void> {
      while (isIn() < to) {
        openMissing(to);
        await wait(LOOK_EVERY_MS);
      }
    },
    isIn,
    delivered: () => tally.delivered,
    /** What came since the last time. */
    take(): Tally {
      const taken = tally;
      tally = { delivered: 0, micros: [] };
      return taken;
    },
    /** This part of the screens reads nothing any more. */
    stick(part: number): void {
      for (const [index, screen] of screens) {
        if (index % Math.round(1 / part) !== 0) continue;
        screen.isStuck = true;
        screen.line?.pause();
      }
    },
    /** Those who are stuck leave; they come again when the crowd grows. */
    free(): void {
      for (const { line, isStuck } of screens.values()) if (isStuck) line?.close();
    },
  };
}

type Around = { count(text: Buffer): void; closed(): void };

function openScreen({ wire, port, auth, cookies }: CrowdOptions, index: number, { count, closed }: Around): Screen {
  const screen: Screen = { line: null, isIn: false, isStuck: false, saidAt: 0 };
  const cookie = cookies?.[index];
  const take = (text: Buffer, line: Line) => {
    count(text);
    if (cookie) acknowledge(text, screen, line);
  };
  const hear = (text: Buffer, line: Line) => {
    if (wire === 'socket.io' && answerSocketIo(text, line, auth)) return;
    if (isEvent(text, 'w')) screen.isIn = true;
    if (isEvent(text, 'e')) take(text, line);
  };
  const opened = () => {
    screen.isIn = wire !== 'socket.io';
  };
  const from = addressOf(index);
  screen.line = openLine({ wire, port, from, ...(cookie && { cookie }) }, { opened, text: hear, closed });
  return screen;
}

/** A connection needs a port of its own at its address, and there are 28,000. */
const SCREENS_AN_ADDRESS = 1_000;

/** 127.0.1.1 and further: each is this machine. */
function addressOf(index: number): string {
  return `127.0.1.${1 + Math.floor(index / SCREENS_AN_ADDRESS)}`;
}

function acknowledge(text: Buffer, screen: Screen, line: Line): void {
  const now = performance.now();
  if (now - screen.saidAt < ACKNOWLEDGE_EVERY_MS) return;
  screen.saidAt = now;
  line.say(seenFor(text));
}
