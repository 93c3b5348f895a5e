'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { get } from '@/client/api';
import { useWording } from '@/components/ui/wording';
import type { Reach } from '@/domain/displays/fleet';
import { formatMoment } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';
import { formatSeconds } from '@/domain/wording/spans';

const EVERY_MS = 2_000;
const MOST_NAMES = 5;

/** "On 11 of 12 screens, slowest 1.2 s; Lobby last seen 09:12": for who has just published. */
export function ReachLine({ number, first, serverNow }: { number: number; first: Reach; serverNow: number }) {
  const t = useTranslations('Displays.reach');
  const wording = useWording();
  const { shown, all, slowestMs, missing } = useReach(number, first);
  const count = { shown: formatCount(shown, wording), all: formatCount(all, wording) };
  const slow = slowestMs === null ? null : t('slowest', { slow: formatSeconds(slowestMs, wording) });
  const head = shown > 0 ? t('shown', count) : t('none', count);
  const others = missing
    .slice(0, MOST_NAMES)
    .map(({ name, seenAt }) =>
      seenAt === null ? t('never', { name }) : t('seen', { name, time: formatMoment(seenAt, serverNow, wording) }),
    );
  return (
    <p role="status" className="t-meta">
      {[head, slow, ...others].filter((part) => part !== null).join(t('join'))}
    </p>
  );
}

function useReach(number: number, first: Reach): Reach {
  const [reach, setReach] = useState(first);
  useEffect(() => {
    const stopped = new AbortController();
    const timer = setInterval(async () => {
      const next = await get<Reach>(`/api/v1/updates/${number}/displays`, stopped.signal);
      if (next && !stopped.signal.aborted) setReach(next);
    }, EVERY_MS);
    return () => {
      stopped.abort();
      clearInterval(timer);
    };
  }, [number]);
  return reach;
}
