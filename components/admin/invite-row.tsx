'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { GrantList } from '@/components/account/grant-list';
import { Chip } from '@/components/ui/chip';
import { ConfirmButton } from '@/components/ui/forms/confirm-button';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { useWording } from '@/components/ui/wording';
import type { RoleGrant } from '@/domain/policy';
import { formatInstant } from '@/domain/wording/dates';

export type InviteFacts = {
  id: string;
  name: string;
  email: string;
  grants: RoleGrant[];
  expiresAt: string;
  state: 'open' | 'expired';
};

export function InviteRow({ invite }: { invite: InviteFacts }) {
  const t = useTranslations('People.invites');
  const wording = useWording();
  const router = useRouter();
  const { sending, send } = useSend(`/api/v1/people/invites/${invite.id}/revoke`);
  const revoke = async () => {
    if (await send({})) router.refresh();
  };
  return (
    <li className="account-row">
      <div>
        <p className="t-label">{invite.name}</p>
        <p className="t-meta">{invite.email}</p>
        {invite.state === 'open' ? (
          <p className="t-meta">{t('until', { time: formatInstant(Date.parse(invite.expiresAt), wording) })}</p>
        ) : (
          <Chip tone="warn" shape="clock">
            {t('expired')}
          </Chip>
        )}
      </div>
      <div className="t-meta">
        <GrantList grants={invite.grants} />
      </div>
      <RefusedNotice sending={sending} />
      <ConfirmButton
        label={t('revokeLabel', { name: invite.name })}
        question={t('revokeSure')}
        disabled={sending.status === 'sending'}
        onSure={() => void revoke()}
      >
        {t('revoke')}
      </ConfirmButton>
    </li>
  );
}
