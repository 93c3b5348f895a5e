'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { useWording } from '@/components/ui/wording';
import { formatInstant } from '@/domain/wording/dates';
import { CopyLink } from './copy-link';

/** A link by which a person chooses a new password. */
export function PasswordLink({ id }: { id: string }) {
  const t = useTranslations('People.person');
  const wording = useWording();
  const { sending, send } = useSend(`/api/v1/people/${id}/password-link`);
  const [made, setMade] = useState<{ link: string; time: string } | null>(null);
  const make = async () => {
    const answer = await send({});
    if (answer)
      setMade({ link: String(answer.link), time: formatInstant(Date.parse(String(answer.expiresAt)), wording) });
  };
  return (
    <div className="grid gap-2">
      <p>{t('passwordLinkText')}</p>
      <RefusedNotice sending={sending} />
      <Button className="w-fit" disabled={sending.status === 'sending'} onClick={() => void make()}>
        {t('passwordLinkDo')}
      </Button>
      {made ? (
        <>
          <p role="status">{t('passwordLinkMade', { time: made.time })}</p>
          <CopyLink link={made.link} />
        </>
      ) : null}
    </div>
  );
}
