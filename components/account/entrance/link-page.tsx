'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PageFrame } from '@/components/page/page-frame';
import { Notice } from '@/components/ui/forms/notice';
import { type RefusedAnswer, useRefusalText } from '@/components/ui/forms/use-refusal-text';
import type { Outcome } from '@/domain/outcome';
import { EntranceForm } from './entrance-form';

type Props = {
  kind: 'invite' | 'newPassword';
  token: string;
  /** The person that the link is for, or the reason why it does not work. */
  found: Outcome<{ name: string; email: string }>;
};

const DOORS = { invite: 'invite', newPassword: 'new-password' } as const;

/** The page of a one-time link: a person chooses a password, or reads why the link does not work. */
export function LinkPage({ kind, token, found }: Props) {
  const t = useTranslations('Account');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t(`${kind}.title`)}</h1>
      {found.ok ? (
        <>
          <p className="mb-6">{t(`${kind}.hello`, found.value)}</p>
          <EntranceForm door={DOORS[kind]} token={token} submit={t(`${kind}.submit`)} />
        </>
      ) : (
        <div className="grid justify-items-start gap-4">
          <LinkRefused refused={found} />
          <Link href="/sign-in">{t('invite.signIn')}</Link>
        </div>
      )}
    </PageFrame>
  );
}

function LinkRefused({ refused }: { refused: RefusedAnswer }) {
  const say = useRefusalText();
  return <Notice>{say(refused)}</Notice>;
}
