'use client';

import { useTranslations } from 'next-intl';
import type { TextSession } from '@/client/briefing/text-session';
import { Refused } from '@/components/briefing/parts/refused';
import { useRoom } from '@/components/briefing/parts/room';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/forms/confirm-button';
import { useSend } from '@/components/ui/forms/use-send';
import type { BriefingContent, BriefingRecord } from '@/domain/briefing/briefing';

type Props = { briefing: BriefingRecord; session: TextSession<BriefingContent> };

/** A briefing that was removed says so and comes back by one press. */
export function DiscardBriefing({ briefing, session }: Props) {
  const t = useTranslations('Briefing.head');
  const { may, refresh } = useRoom();
  const isGone = briefing.discardedAt !== null;
  const { sending, send } = useSend(`/api/v1/briefings/${briefing.id}/${isGone ? 'restore' : 'discard'}`);
  const act = async () => {
    if (!(await session.flush())) return;
    const { base } = session.view();
    const done = await send({ version: base.version });
    if (done) session.offer({ ...base, version: Number(done.version) });
    refresh();
  };
  if (!may.write) return null;
  return (
    <div className="briefing-discard">
      <Refused sending={sending} />
      {isGone ? (
        <div className="form-notice form-notice-warn" role="status">
          <p className="t-label">{t('discarded')}</p>
          <Button onClick={() => void act()}>{t('restore')}</Button>
        </div>
      ) : (
        <ConfirmButton question={t('discardSure')} onSure={() => void act()}>
          {t('discard')}
        </ConfirmButton>
      )}
    </div>
  );
}
