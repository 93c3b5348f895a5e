'use client';

import { useMemo } from 'react';
import { isKeptPage } from '@/client/kept/worker-message';
import type { Live } from '@/client/use-live-board';
import { useWording } from '@/components/ui/wording';
import type { SceneName } from '@/domain/scenes/scenes';
import { MINUTE_MS } from '@/domain/when';
import { LostBanner, WallAlarm, WithdrawnBanner } from './banners';
import { useWallState } from './parts/wall-state';
import { withdrawnLately } from './ticker/ticker';
import { Ticker } from './ticker/ticker-bar';
import { tickerItems } from './ticker/ticker-items';

type Props = { live: Live; now: number; scene: SceneName };

/** A screen without confirmation shows no news. What was withdrawn a short time ago comes before the ticker. */
export function Foot({ live: { board, connection, alarms, lastContact }, now, scene }: Props) {
  const wording = useWording();
  const { past } = useWallState();
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const items = useMemo(() => tickerItems(board, { now: minute, scene }, wording), [board, minute, scene, wording]);
  if (past) return past.band;
  if (connection.status === 'lost') {
    return <LostBanner since={connection.since} now={now} isKept={lastContact === null && isKeptPage()} />;
  }
  const [alarm] = alarms;
  if (alarm === 'record.damaged') return <WallAlarm alarm={alarm} />;
  if (alarm) return <WallAlarm alarm={alarm} />;
  const gone = withdrawnLately(board, now);
  return gone ? (
    <WithdrawnBanner withdrawal={gone} board={board} now={now} />
  ) : (
    <Ticker items={items} newest={board.updates[0]?.number ?? 0} />
  );
}
