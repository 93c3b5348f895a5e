'use client';

import type { ReactNode } from 'react';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import type { When } from '@/domain/when';
import { freshnessWords } from '@/domain/wording/spans';
import { useAge, useBoardTime } from './board-context';

type Props = {
  /** The newest moment of what it shows; null = it shows nothing that ages. */
  asOf: When | null;
  /** The id of its heading. */
  labelledBy: string;
  children: ReactNode;
};

/** A panel of the board with an age of its own: past the limits it says so, and its edge is dashed as that of a tile. */
export function AgeingTile({ asOf, labelledBy, children }: Props) {
  const wording = useWording();
  const age = useAge(asOf, useBoardTime());
  const words = age && freshnessWords(age, wording);
  return (
    <section
      className={`tile ${age?.freshness === 'out_of_date' ? 'tile-out-of-date' : ''}`}
      aria-labelledby={labelledBy}
    >
      {words ? (
        <p className="mb-2">
          <Chip tone="warn" shape="clock" outline={age?.freshness === 'ageing'} momentary>
            {words}
          </Chip>
        </p>
      ) : null}
      {children}
    </section>
  );
}
