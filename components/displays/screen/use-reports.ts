'use client';

import { useEffect, useRef } from 'react';
import { call } from '@/client/api';
import type { Live } from '@/client/use-live-board';
import { inOrder, keyFigures, leadOf } from '@/domain/board/key-figures';
import type { PaintReport, ScreenReport } from '@/domain/protocol/frames';
import { toInstant } from '@/domain/when';

/** What the wall shows besides its board. */
type SceneShown = Pick<ScreenReport, 'scene' | 'paused' | 'release'>;

/** C7: at most once a second; and what did not change, again so often. */
const LOOK_MS = 1_000;
const AGAIN_MS = 10_000;

/** Says what stands on this screen, after it has been painted. */
export function useReports(live: Live, shown: SceneShown): void {
  const newest = useRef({ live, shown });
  const painted = useRef<PaintReport | null>(null);
  useEffect(() => {
    newest.current = { live, shown };
  });
  const { seq, hash } = live.position;
  useEffect(() => afterPaint(() => (painted.current = { s: 'wall', n: seq, h: hash })), [seq, hash]);
  useEffect(() => {
    let said = { text: '', at: Number.NEGATIVE_INFINITY };
    const look = () => {
      const seen = painted.current;
      const screen = reportOf(newest.current);
      if (seen === null || screen === null) return;
      // The memory changes all the time, and is no reason to say something.
      const text = JSON.stringify([seen, { ...screen, memoryMb: null }]);
      const at = performance.now();
      if (text === said.text && at - said.at < AGAIN_MS) return;
      said = { text, at };
      tell(newest.current.live, seen, screen);
    };
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
}

/** Two frames: the first one begins the paint, the second one comes after it. */
function afterPaint(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work);
  });
  return () => cancelAnimationFrame(frame);
}

function tell({ say }: Live, seen: PaintReport, screen: ScreenReport): void {
  if (say('seen', seen) && say('screen', screen)) return;
  const body = JSON.stringify({ seen, screen });
  const headers = { 'Content-Type': 'application/json' };
  void call('/api/auth/display/report', { method: 'POST', headers, body });
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
