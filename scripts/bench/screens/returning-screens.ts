import { createReconnectSchedule } from '@/client/reconnect-schedule';
import { PROTOCOL } from '@/domain/protocol/frames';
import { microsNow } from '@/scripts/bench/cost';
import { type Line, openLine } from './line';
import { answerSocketIo, isEvent } from './socket-io';

export type ReturningOptions = { port: number; count: number; epoch: string; seq: number };

/** `backAt`: when each came back, µs. `gaps`: frames that do not follow what the screen has. */
export type StormAnswer = { isIn: number; backAt: number[]; gaps: number; atLeast: number };

type Screen = { line: Line | null; isIn: boolean; epoch: string; seq: number };

/** As `client/socket-link` has it. */
const WELCOME_WITHIN_MS = 15_000;
const SCREENS_AN_ADDRESS = 1_000;

/** Screens that come back by the product's own schedule (C5), with the position that they have reached. */
export function openReturning({ port, count, epoch, seq }: ReturningOptions) {
  const tally = { backAt: [] as number[], gaps: 0 };
  const screens = Array.from({ length: count }, (_, index) => {
    const screen: Screen = { line: null, isIn: false, epoch, seq };
    keepOpen(screen, { port, from: `127.0.3.${1 + Math.floor(index / SCREENS_AN_ADDRESS)}`, tally });
    return screen;
  });
  return {
    /** Forgets who came back before. */
    mark: () => void tally.backAt.splice(0),
    answer: (reached: number): StormAnswer => ({
      ...tally,
      isIn: screens.filter(({ isIn }) => isIn).length,
      atLeast: screens.filter((screen) => screen.seq >= reached).length,
    }),
  };
}

type Place = { port: number; from: string; tally: { backAt: number[]; gaps: number } };

function keepOpen(screen: Screen, { port, from, tally }: Place): void {
  const hear = (text: Buffer, line: Line) => {
    const auth = JSON.stringify({ protocol: PROTOCOL, streams: { wall: { epoch: screen.epoch, seq: screen.seq } } });
    if (answerSocketIo(text, line, auth)) return;
    if (isEvent(text, 'w')) welcome(text);
    else if (isEvent(text, 'e')) take(screen, text, tally);
    else if (text.toString('latin1', 0, 8) === '42["bye"') schedule.spreadReturn(spreadOf(text));
  };
  const welcome = (text: Buffer) => {
    screen.isIn = true;
    tally.backAt.push(microsNow());
    Object.assign(screen, positionAfter(text, screen));
    schedule.connected();
  };
  const closed = () => {
    screen.isIn = false;
    schedule.retryLater();
  };
  const attempt = () => {
    screen.line = openLine({ wire: 'socket.io', port, from }, { opened: () => undefined, text: hear, closed });
  };
  const schedule = createReconnectSchedule(Math.random, WELCOME_WITHIN_MS, {
    attempt,
    giveUp: () => screen.line?.close(),
  });
  schedule.start();
}

function take(screen: Screen, text: Buffer, tally: Place['tally']): void {
  const [, p, n] = /"p":(\d+),"n":(\d+)/.exec(text.toString('latin1', 0, 80)) ?? [];
  if (Number(p) > screen.seq) tally.gaps += 1;
  else screen.seq = Math.max(screen.seq, Number(n));
}

/** A delta has to begin where the screen stood; else it is a part, and the screen stays where it was. */
function positionAfter(text: Buffer, { epoch, seq }: Screen): { epoch: string; seq: number } {
  const head = text.toString('latin1', 0, 400);
  const snapshot = /"kind":"snapshot","s":"wall","epoch":"([^"]+)","seq":(\d+)/.exec(head);
  if (snapshot) return { epoch: snapshot[1] ?? '', seq: Number(snapshot[2]) };
  const [, p, n] = /"kind":"delta","s":"wall","epoch":"[^"]+","p":(\d+),"n":(\d+)/.exec(head) ?? [];
  return { epoch, seq: Number(p) === seq ? Number(n) : seq };
}

function spreadOf(text: Buffer): number {
  return Number(/"spreadMs":(\d+)/.exec(text.toString('latin1'))?.[1] ?? 0);
}
