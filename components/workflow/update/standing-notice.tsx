'use client';

import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { ReasonWords } from '@/components/updates/reason-words';
import type { Standing } from '@/domain/revisions';
import { formatInstant } from '@/domain/wording/dates';

/** Says when and why the update was corrected or withdrawn. Empty for an update that was not. */
export function StandingNotice({ standing }: { standing: Standing }) {
  const t = useTranslations('Workflow.update');
  const tReasons = useTranslations('Desk.reason');
  const wording = useWording();
  if (standing.status === 'published') return null;
  const { status, at, reason } = standing;
  const when = formatInstant(Date.parse(at), wording);
  return (
    <section className={`form-notice ${status === 'withdrawn' ? 'form-notice-bad' : 'form-notice-corr'}`}>
      <h2 className="t-label">{t(status, { when })}</h2>
      {'class' in reason ? <p className="t-meta">{tReasons(reason.class)}</p> : null}
      <ReasonWords words={reason.words} />
    </section>
  );
}
