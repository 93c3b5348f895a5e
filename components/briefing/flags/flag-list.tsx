'use client';

import './flags.css';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { Shape } from '@/components/ui/shape';
import type { Flag } from '@/domain/briefing/flags';
import { type FlagActs, FlagItem } from './flag-item';
import { groupFlags } from './group-flags';

type Props = {
  flags: readonly Flag[];
  acts: FlagActs | null /** What was done last, and the way back. */;
  children?: ReactNode;
};

/** What is to be looked at in a text, the worst first. It stands beside the text and never changes it by itself. */
export function FlagList({ flags, acts, children }: Props) {
  const t = useTranslations('Briefing.flags');
  const heading = useId();
  const groups = groupFlags(flags);
  return (
    <section className="flags" aria-labelledby={heading}>
      <h4 id={heading} className="form-label">
        {t('title')}
      </h4>
      {children}
      {groups.length === 0 ? (
        <p className="flags-none">
          <Shape name="check" /> {t('none')}
        </p>
      ) : (
        <ul>
          {groups.map((group) => (
            <FlagItem key={group.key} {...{ group, acts }} />
          ))}
        </ul>
      )}
    </section>
  );
}
