'use client';

import { useEffect, useState } from 'react';
import { call, isRecord } from '@/client/api';
import { leaveBoard, mayComeBack } from '@/components/wall/closed/leave-board';

/** What a screen shows while it waits. `address`: where the code is typed. */
export type ShownCode = { code: string; address: string; qr: { size: number; path: string } };

const ASK_EVERY_MS = 3_000;
/** Whether somebody has signed in on this browser is asked less often. */
const READER_EVERY = 4;

/**
 * Gets a code, and another one when it is over. When the screen is paired, or may read without that, it leaves for the wall.
 * null: there is no code yet, or no connection.
 */
export function usePairing(comesBackToReaders: boolean): ShownCode | null {
  const [waiting, setWaiting] = useState<ShownCode | null>(null);
  useEffect(() => {
    let rounds = 0;
    return repeat(async () => {
      const mayRead = comesBackToReaders && rounds % READER_EVERY === 0 && (await mayComeBack());
      const view = mayRead ? PAIRED : await askPairing(rounds === 0);
      rounds += 1;
      if (view?.state === 'paired') await leaveBoard();
      else setWaiting(view);
    });
  }, [comesBackToReaders]);
  return waiting;
}

/** The next round begins after the one before has ended. Returns what stops it. */
function repeat(round: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;
  const go = async () => {
    await round();
    if (!isStopped) timer = setTimeout(() => void go(), ASK_EVERY_MS);
  };
  void go();
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}

type View = { state: 'paired' } | ({ state: 'waiting' } & ShownCode);

const PAIRED: View = { state: 'paired' };
const PATH = '/api/auth/pairing';

/** `starts`: asks for a code at once; later only when there is none any more. */
async function askPairing(starts: boolean): Promise<View | null> {
  if (!starts) {
    const known = await call(PATH, { cache: 'no-store' });
    if (known === null) return null;
    const view = readView(known.body);
    if (view) return view;
  }
  return readView((await call(PATH, { method: 'POST' }))?.body);
}

function readView(body: unknown): View | null {
  if (!isRecord(body)) return null;
  if (body.state === 'paired') return PAIRED;
  const { state, code, link, qr } = body;
  if (state !== 'waiting' || typeof code !== 'string' || typeof link !== 'string' || !isQr(qr)) return null;
  const { host } = new URL(link);
  return { state, code, address: `${host}/admin/displays`, qr };
}

function isQr(qr: unknown): qr is ShownCode['qr'] {
  return isRecord(qr) && typeof qr.size === 'number' && typeof qr.path === 'string';
}
