'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call, isRecord } from '@/client/api';
import type { DisplayLink } from '@/client/socket-link';
import { leaveBoard } from '@/components/wall/closed/leave-board';
import type { Display } from '@/domain/displays/display';
import type { DisplayCommand } from '@/domain/entries/entry';
import type { ReportAnswer } from '@/domain/protocol/frames';
import { createCommandLog } from './screen/command-log';
import type { OverlayKind } from './screen/screen-overlay';
import { sendPicture } from './screen/send-picture';

const DAY_MS = 86_400_000;
/** How long an overlay stands. */
const SHOWN_MS: Record<OverlayKind, number> = { name: 12_000, test: 120_000 };

export type UsedDisplayLink = {
  /** undefined: this page belongs to no paired screen. */
  link: DisplayLink | undefined;
  overlay: OverlayKind | null;
  /** How far it has heard what it was told; null: not yet. */
  heard(): number | null;
  /** What the server answered where no socket works, and what had been heard when it was asked. */
  hear(answer: ReportAnswer, asked: number | null): void;
  /** The board that stands on the screen, for a picture of it. */
  setPosition(position: { seq: number; hash: string }): void;
};

/** What a paired screen does when it is told to. */
export function useDisplayLink(display: Display | undefined): UsedDisplayLink {
  const [overlay, setOverlay] = useState<OverlayKind | null>(null);
  const position = useRef({ seq: 0, hash: '' });
  const setPosition = useCallback<UsedDisplayLink['setPosition']>((next) => {
    position.current = next;
  }, []);
  useEffect(() => {
    if (overlay === null) return;
    const timer = setTimeout(() => setOverlay(null), SHOWN_MS[overlay]);
    return () => clearTimeout(timer);
  }, [overlay]);
  const id = display?.id;
  useEffect(() => (id === undefined ? undefined : keepToken()), [id]);
  const commands = useMemo(() => {
    const acts: Record<DisplayCommand, () => void> = {
      identify: () => setOverlay('name'),
      test: () => setOverlay((before) => (before === 'test' ? null : 'test')),
      reload: () => void leaveBoard(),
      next: pressNext,
      picture: () => void sendPicture({ n: position.current.seq, h: position.current.hash }),
    };
    return createCommandLog((command) => acts[command]());
  }, []);
  const link = useMemo(() => (id === undefined ? undefined : { onCommand: commands.told }), [id, commands]);
  return { link, overlay, setPosition, heard: commands.heard, hear: commands.hear };
}

/** As a remote control does. */
function pressNext(): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
}

/** Asks for the token of the day, now and each day. A new one is used once, so that the one before can end. */
function keepToken(): () => void {
  const ask = async () => {
    const reply = await call('/api/auth/display', { method: 'POST' });
    if (isRecord(reply?.body) && reply.body.isNew === true) await call('/api/auth/display', { method: 'POST' });
  };
  void ask();
  const timer = setInterval(() => void ask(), DAY_MS);
  return () => clearInterval(timer);
}
