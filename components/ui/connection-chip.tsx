'use client';

import { useTranslations } from 'next-intl';
import type { ConnectionStatus } from '@/client/use-live-board';
import { formatClock } from '@/domain/wording/dates';
import { Chip, type Tone } from './chip';
import type { ShapeName } from './shape';
import { useWording } from './wording';

/** The colour and shape of each state; the wall has them, too. */
export const CONNECTION_LOOKS: Record<ConnectionStatus['status'], { tone: Tone; shape: ShapeName }> = {
  connecting: { tone: 'neutral', shape: 'half' },
  live: { tone: 'ok', shape: 'full' },
  doubtful: { tone: 'warn', shape: 'half' },
  lost: { tone: 'bad', shape: 'empty' },
  revoked: { tone: 'bad', shape: 'empty' },
};

/** How much a person can trust this screen (C3), in words and shape. It says nothing about the age of the data. */
export function ConnectionChip({ connection: { status, since } }: { connection: ConnectionStatus }) {
  const t = useTranslations('Connection');
  const time = formatClock(since, useWording());
  return (
    <Chip {...CONNECTION_LOOKS[status]} momentary>
      {t(status, { time })}
    </Chip>
  );
}
