'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmButton } from '@/components/ui/forms/confirm-button';
import { DoneChip } from '@/components/ui/forms/done-chip';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';

type Props = { path: string; label: string; question: string; text?: string; named?: string };

/** One act on a person. `named`: the name of the person, where several such buttons stand together. */
export function PersonAct({ path, label, question, text, named }: Props) {
  const t = useTranslations('People.person');
  const router = useRouter();
  const { sending, send } = useSend(`/api/v1/people/${path}`);
  const [isDone, setDone] = useState(false);
  const act = async () => {
    const answer = await send({});
    setDone(answer !== null);
    if (answer) router.refresh();
  };
  return (
    <div className="grid justify-items-start gap-2">
      {text ? <p>{text}</p> : null}
      <RefusedNotice sending={sending} />
      <DoneChip text={isDone ? t('done') : null} />
      <ConfirmButton
        question={question}
        {...(named && { label: named })}
        disabled={sending.status === 'sending'}
        onSure={() => void act()}
      >
        {label}
      </ConfirmButton>
    </div>
  );
}
