'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';

type Report = { ok: true; head: { seq: number } } | { ok: false; brokenAt: number };

/** Says whether a stored entry was changed later (L3). */
export function ChainState({ chain }: { chain: Record<string, Report> }) {
  const t = useTranslations('Audit');
  const wording = useWording();
  const broken = Object.entries(chain).flatMap(([stream, report]) => (report.ok ? [] : [{ stream, report }]));
  if (broken.length > 0) {
    return broken.map(({ stream, report }) => (
      <Chip key={stream} tone="bad" shape="warning">
        {t('chainBroken', { stream, seq: formatCount(report.brokenAt, wording) })}
      </Chip>
    ));
  }
  const n = Object.values(chain).reduce((sum, report) => sum + (report.ok ? report.head.seq : 0), 0);
  return (
    <Chip tone="ok" shape="check">
      {t('chainOk', { n: formatCount(n, wording) })}
    </Chip>
  );
}
