'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/ui/forms/confirm-button';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';

/** Ends the access of a screen, which goes blank at once. */
export function Revoke({ id }: { id: string }) {
  const t = useTranslations('Displays.revoke');
  const router = useRouter();
  const { sending, send } = useSend(`/api/v1/displays/${id}/revoke`);
  const revoke = async () => {
    if (await send({})) router.push('/admin/displays');
  };
  return (
    <Section title={t('title')}>
      <p>{t('text')}</p>
      <RefusedNotice sending={sending} />
      <div>
        <ConfirmButton question={t('sure')} disabled={sending.status === 'sending'} onSure={() => void revoke()}>
          {t('do')}
        </ConfirmButton>
      </div>
    </Section>
  );
}
