'use client';

import { useEffect, useRef } from 'react';
import { call } from '@/client/api';
import type { Live } from '@/client/use-live-board';
import type { UsedDisplayLink } from '@/components/displays/use-display-link';
import { leaveBoard } from '@/components/wall/closed/leave-board';
import { inOrder, keyFigures, leadOf } from '@/domain/board/key-figures';
import type { PaintReport, ScreenReport } from '@/domain/protocol/frames';
import { readReportAnswer } from '@/domain/protocol/read';
import { toInstant } from '@/domain/when';

/** What the wall shows besides its board. */
type SceneShown = Pick<ScreenReport, 'scene' | 'paused' | 'release'>;

/** C7: at most once a second; and what did not change, again so often. */
const LOOK_MS = 1_000;
const AGAIN_MS = 10_000;
/** Where no socket works, the answer is the only way by which a command comes. */
const ASK_AGAIN_MS = 5_000;

type Ears = Pick<UsedDisplayLink, 'heard' | 'hear'>;

/** Says what stands on this screen, after it has been painted. */
export function useReports(live: Live, shown: SceneShown, { heard, hear }: Ears): void {
  const newest = useRef({ live, shown });
  const painted = useRef<PaintReport | null>(null);
  useEffect(() => {
    newest.current = { live, shown };
  });
  const { seq, hash } = live.position;
  useEffect(() => afterPaint(() => (painted.current = { s: 'wall', n: seq, h: hash })), [seq, hash]);
  useEffect(() => {
    const tell = createTelling({ heard, hear });
    const look = () => {
      const [seen, screen] = [painted.current, reportOf(newest.current)];
      if (seen !== null && screen !== null) tell(newest.current.live, { seen, screen });
    };
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [heard, hear]);
}

type Report = { seen: PaintReport; screen: ScreenReport };

/** Says what is new at once, and what is not again after a time. */
function createTelling({ heard, hear }: Ears): (live: Live, report: Report) => void {
  let said = { text: '', againAt: 0 };
  return (live, { seen, screen }) => {
    // The memory changes all the time, and is no reason to say something.
    const text = JSON.stringify([seen, { ...screen, memoryMb: null }]);
    const at = performance.now();
    if (text === said.text && at < said.againAt) return;
    const bySocket = live.say('seen', seen) && live.say('screen', screen);
    said = { text, againAt: at + (bySocket ? AGAIN_MS : ASK_AGAIN_MS) };
    if (!bySocket) void ask({ seen, screen, heard: heard() }, hear);
  };
}

/** Two frames: the first one begins the paint, the second one comes after it. */
function afterPaint(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work);
  });
  return () => cancelAnimationFrame(frame);
}

/** Says it over HTTP, and hears in the answer what a socket would bring. A screen that was revoked leaves its page. */
async function ask(report: Report & { heard: number | null }, hear: Ears['hear']): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const reply = await call('/api/auth/display/report', { method: 'POST', headers, body: JSON.stringify(report) });
  if (reply?.status === 401) await leaveBoard();
  const answer = readReportAnswer(reply?.body);
  if (answer) hear(answer, report.heard);
}

function reportOf({ live, shown }: { live: Live; shown: SceneShown }): ScreenReport | null {
  const { status } = live.connection;
  if (status === 'revoked') return null;
  const [lead] = inOrder(keyFigures(live.board));
  const asOf = leadOf(lead)?.asOf ?? null;
  return {
    ...shown,
    width: window.innerWidth,
    height: window.innerHeight,
    ratio: window.devicePixelRatio,
    memoryMb: usedMemoryMb(),
    dataAt: asOf === null ? null : toInstant(asOf),
    trust: status,
  };
}

/** Only Chromium tells. */
function usedMemoryMb(): number | null {
  const { memory }: { memory?: { usedJSHeapSize?: number } } = Object(performance);
  return memory?.usedJSHeapSize === undefined ? null : Math.round(memory.usedJSHeapSize / 1024 / 1024);
}
