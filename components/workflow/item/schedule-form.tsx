'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { MomentInput, useMoment } from '@/components/workflow/moment-input';

type Props = { now: number; label: string; onSchedule: (releaseAt: string) => void };

/** The embargo: the server's clock publishes it then. */
export function ScheduleForm({ label, ...props }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{label}</Button>;
  return <Open {...props} label={label} onCancel={() => setOpen(false)} />;
}

function Open({ now, label, onSchedule, onCancel }: Props & { onCancel: () => void }) {
  const t = useTranslations('Workflow.judge');
  const moment = useMoment(now, 'release_at.invalid', 'release_at.past');
  const schedule = () => {
    const releaseAt = moment.take();
    if (releaseAt !== null) onSchedule(releaseAt);
  };
  return (
    <div className="judge-form">
      <MomentInput id="release" moment={moment} />
      <div className="form-actions">
        <Button onClick={schedule}>{label}</Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
