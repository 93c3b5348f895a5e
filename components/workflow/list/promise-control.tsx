'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import { ActNotice } from '@/components/workflow/acts/act-notice';
import { useAct } from '@/components/workflow/acts/use-act';
import { useDeskFacts } from '@/components/workflow/facts';
import { MomentInput, useMoment } from '@/components/workflow/moment-input';
import type { ReportPromise } from '@/domain/updates';
import { formatInstant } from '@/domain/wording/dates';
import { formatDuration } from '@/domain/wording/spans';

type Props = { promise: ReportPromise | null; now: number };

/** "Next report by 18:00": every board shows it, and says when it was missed. */
export function PromiseControl({ promise, now }: Props) {
  const t = useTranslations('Workflow.promise');
  const { may } = useDeskFacts();
  const { acting, run } = useAct();
  const [isOpen, setOpen] = useState(false);
  const make = async (due: string | null) => {
    const answer = await run({ path: 'promise', body: { due }, title: t(due === null ? 'takeBack' : 'make') });
    if (answer.ok) setOpen(false);
  };
  return (
    <section className="form-section" aria-labelledby="promise">
      <div className="desk-head">
        <h2 id="promise" className="t-label">
          {t('title')}
        </h2>
        <Standing promise={promise} now={now} />
        {may.promise && !isOpen ? (
          <div className="form-actions">
            <Button onClick={() => setOpen(true)}>{t(promise ? 'change' : 'make')}</Button>
            {promise ? <Button onClick={() => void make(null)}>{t('takeBack')}</Button> : null}
          </div>
        ) : null}
      </div>
      {isOpen ? <Form now={now} onMake={(due) => void make(due)} onCancel={() => setOpen(false)} /> : null}
      <ActNotice acting={acting} />
    </section>
  );
}

function Standing({ promise, now }: Props) {
  const t = useTranslations('Workflow.promise');
  const wording = useWording();
  if (promise === null) return <p className="t-meta">{t('none')}</p>;
  const due = Date.parse(promise.due);
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

type FormProps = { now: number; onMake: (due: string) => void; onCancel: () => void };

function Form({ now, onMake, onCancel }: FormProps) {
  const t = useTranslations('Workflow.promise');
  const moment = useMoment(now, 'due.invalid', 'due.past');
  return (
    <form
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const due = moment.take();
        if (due !== null) onMake(due);
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
