'use client';

import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import type { Standing } from '@/domain/revisions';
import { standingWords } from '@/domain/wording/mending';

/** What became of an update, and when; nothing for what stands as it was published. */
export function StandingMark({ standing }: { standing: Standing }) {
  const wording = useWording();
  if (standing.status === 'published') return null;
  const isWithdrawn = standing.status === 'withdrawn';
  return (
    <Chip tone={isWithdrawn ? 'bad' : 'corr'} shape={isWithdrawn ? 'warning' : 'same'}>
      {standingWords(standing.status, standing.at, wording)}
    </Chip>
  );
}
