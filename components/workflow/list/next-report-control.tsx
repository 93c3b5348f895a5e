'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import { ActNotice } from '@/components/workflow/acts/act-notice';
import { useAct } from '@/components/workflow/acts/use-act';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { MomentInput, useMoment } from '@/components/workflow/moment-input';
import type { ReportPromise } from '@/domain/updates';
import { formatInstant } from '@/domain/wording/dates';
import { formatDuration } from '@/domain/wording/spans';

type Props = { nextReport: ReportPromise | null; now: number };

/** "Next report by 18:00". Every board shows it, and says when it did not come. */
export function NextReportControl({ nextReport, now }: Props) {
  const t = useTranslations('Workflow.promise');
  const { may } = useDeskInfo();
  const { acting, run } = useAct();
  const [isOpen, setOpen] = useState(false);
  const announce = async (due: string | null) => {
    const answer = await run({ path: 'promise', body: { due }, title: t(due === null ? 'takeBack' : 'make') });
    if (answer.ok) setOpen(false);
  };
  return (
    <section className="form-section" aria-labelledby="promise">
      <div className="desk-head">
        <h2 id="promise" className="t-label">
          {t('title')}
        </h2>
        <DueChip nextReport={nextReport} now={now} />
        {may.promise && !isOpen ? (
          <div className="form-actions">
            <Button onClick={() => setOpen(true)}>{t(nextReport ? 'change' : 'make')}</Button>
            {nextReport ? <Button onClick={() => void announce(null)}>{t('takeBack')}</Button> : null}
          </div>
        ) : null}
      </div>
      {isOpen ? <Form now={now} onAnnounce={(due) => void announce(due)} onCancel={() => setOpen(false)} /> : null}
      <ActNotice acting={acting} />
    </section>
  );
}

function DueChip({ nextReport, now }: Props) {
  const t = useTranslations('Workflow.promise');
  const wording = useWording();
  if (nextReport === null) return <p className="t-meta">{t('none')}</p>;
  const due = Date.parse(nextReport.due);
  const when = formatInstant(due, wording);
  if (due <= now) {
    return (
      <Chip tone="bad" shape="warning">
        {t('missed', { when, duration: formatDuration(now - due, wording) })}
      </Chip>
    );
  }
  return (
    <Chip tone="ok" shape="clock">
      {t('due', { when, duration: formatDuration(due - now, wording) })}
    </Chip>
  );
}

type FormProps = { now: number; onAnnounce: (due: string) => void; onCancel: () => void };

function Form({ now, onAnnounce, onCancel }: FormProps) {
  const t = useTranslations('Workflow.promise');
  const moment = useMoment(now, 'due.invalid', 'due.past');
  return (
    <form
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const due = moment.take();
        if (due !== null) onAnnounce(due);
      }}
    >
      <MomentInput id="promise" moment={moment} />
      <div className="form-actions">
        <Button kind="primary" type="submit">
          {t('make')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
