'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { ConfirmButton } from '@/components/ui/forms/confirm-button';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { useWording } from '@/components/ui/wording';
import { formatInstant } from '@/domain/wording/dates';

type Props = { clock: { now: number; machineTime: number; jump: number | null } };

/** The server's time. After a leap a person compares it with another clock, and confirms it or corrects it. */
export function ClockTile({ clock: { now, machineTime, jump } }: Props) {
  const t = useTranslations('Admin.clock');
  const wording = useWording();
  return (
    <section className="tile grid justify-items-start gap-2" aria-labelledby="clock">
      <h2 id="clock" className="t-label">
        {t('title')}
      </h2>
      {jump === null ? (
        <Chip tone="ok" shape="check">
          {t('right', { time: formatInstant(now, wording) })}
        </Chip>
      ) : (
        <>
          <Chip tone="bad" shape="warning">
            {t('jumped')}
          </Chip>
          <p>{t('jumpedText', { ours: formatInstant(now, wording), machine: formatInstant(machineTime, wording) })}</p>
          <Confirm machineTime={machineTime} />
        </>
      )}
    </section>
  );
}

/** The server checks its clock once a second. Asked sooner, it would still report the leap. */
const FOLLOWS_MS = 2_000;

function Confirm({ machineTime }: { machineTime: number }) {
  const t = useTranslations('Admin.clock');
  const time = formatInstant(machineTime, useWording());
  const router = useRouter();
  const { sending, send } = useSend('/api/v1/clock/confirm');
  const confirm = async () => {
    if (await send({ time: new Date(machineTime).toISOString() })) setTimeout(router.refresh, FOLLOWS_MS);
  };
  return (
    <>
      <RefusedNotice sending={sending} />
      <ConfirmButton
        question={t('question', { time })}
        disabled={sending.status === 'sending'}
        onSure={() => void confirm()}
      >
        {t('confirm')}
      </ConfirmButton>
    </>
  );
}
