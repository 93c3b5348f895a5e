'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useLanguage } from '@/components/ui/shell';
import type { SituationUpdate } from '@/domain/updates';
import { noticeLabel } from '@/domain/wording/mending';

/** Marks an internal update, and says when it is urgent. */
export function InsideMark({ update }: { update: SituationUpdate }) {
  const t = useTranslations('Updates.inside');
  const language = useLanguage();
  if (update.kind !== 'notice' || update.audience !== 'staff') return null;
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Chip tone="neutral" shape="half" outline>
        {t('mark')}
      </Chip>
      {update.priority === 'high' ? (
        <Chip tone="warn" shape="warning">
          {noticeLabel('high', language)}
        </Chip>
      ) : null}
    </span>
  );
}
