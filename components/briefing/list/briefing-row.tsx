'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useBriefingName } from '@/components/briefing/parts/briefing-name';
import type { BriefingInList } from '@/components/briefing/parts/view-types';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import { formatInstant } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';

/** Occasion, time and place, how many texts are ready, and who changed it last. */
export function BriefingRow({ briefing }: { briefing: BriefingInList }) {
  const t = useTranslations('Briefing.list');
  const wording = useWording();
  const { id, content, speeches, ready, changedBy, changedAt } = briefing;
  const { at, venue, spokesperson } = content;
  const facts = [at && formatInstant(Date.parse(at), wording), venue, spokesperson].filter(Boolean);
  const count = { ready: formatCount(ready, wording), of: formatCount(speeches, wording) };
  return (
    <li>
      <div>
        <Link href={`/briefings/${id}`} className="t-label">
          <KhmerText text={useBriefingName()(content)} />
        </Link>
        {facts.length === 0 ? null : (
          <p>
            <KhmerText text={facts.join(' · ')} />
          </p>
        )}
        <p className="t-meta">
          {t('changed', { name: changedBy.name, when: formatInstant(Date.parse(changedAt), wording) })}
        </p>
      </div>
      {speeches === 0 ? null : (
        <Chip tone={ready === speeches ? 'ok' : 'neutral'} shape={ready === speeches ? 'check' : 'half'}>
          {t('ready', count)}
        </Chip>
      )}
    </li>
  );
}
