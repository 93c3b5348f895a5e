'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { textsOf } from '@/components/ui/forms/form-texts';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { toLatinDigits } from '@/domain/text/fold';
import { BackupCodes } from './backup-codes';
import type { EnrolmentKey } from './read-answers';

type Props = { enrolment: EnrolmentKey; onDone: () => void };

/** The key for the app as a picture and as text, the backup codes, and a field that proves that the app has the key. */
export function Enrolment({ enrolment: { secret, qr, backupCodes }, onDone }: Props) {
  const t = useTranslations('Account.factor');
  const { sending, send } = useSend('/api/v1/account/second-factor/confirm');

  async function confirm(event: FormEvent<HTMLFormElement>): Promise<void> {
    const { code = '' } = textsOf(event);
    if (await send({ code: toLatinDigits(code).replace(/\s/g, '') })) onDone();
  }

  return (
    <form className="grid gap-4" noValidate onSubmit={(event) => void confirm(event)}>
      <p>{t('scan')}</p>
      <svg
        className="account-qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={t('qr')}
        shapeRendering="crispEdges"
      >
        <path d={qr.path} fill="currentColor" />
      </svg>
      <p>
        {t('key')}: <span className="account-key">{inGroups(secret)}</span>
      </p>
      <BackupCodes codes={backupCodes} />
      <RefusedNotice sending={sending} />
      <div className="max-w-[28rem]">
        <TextField id="code" name="code" required inputMode="numeric" autoComplete="one-time-code" label={t('code')} />
      </div>
      <Button kind="primary" type="submit" className="w-fit" disabled={sending.status === 'sending'}>
        {t('confirm')}
      </Button>
    </form>
  );
}

/** The key as text, for people who type it. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
