'use client';

import { useTranslations } from 'next-intl';
import { Refused } from '@/components/briefing/parts/refused';
import { useRoom } from '@/components/briefing/parts/room';
import type { QuestionView } from '@/components/briefing/parts/view-types';
import { Button } from '@/components/ui/button';
import { useSend } from '@/components/ui/forms/use-send';

type Props = { question: QuestionView; name: string };

/** To agree to an answer, and to remove it; what was removed comes back by one press. */
export function QuestionActs({ question, name }: Props) {
  const t = useTranslations('Briefing');
  const { may } = useRoom();
  const { approval, version, discardedAt } = question;
  if (discardedAt !== null) {
    return may.write ? <Act question={question} act="restore" name={name} words={t('head.restore')} /> : null;
  }
  return (
    <>
      {may.approve && approval?.version !== version ? (
        <Act question={question} act="approve" name={name} words={t('questions.approve')} />
      ) : null}
      {may.write ? <Act question={question} act="discard" name={name} words={t('questions.remove')} /> : null}
    </>
  );
}

type ActProps = Props & { act: 'approve' | 'discard' | 'restore'; words: string };

function Act({ question: { id, version }, act, name, words }: ActProps) {
  const { refresh } = useRoom();
  const { sending, send } = useSend(`/api/v1/questions/${id}/${act}`);
  const press = async () => {
    await send({ version });
    refresh();
  };
  return (
    <>
      <Button aria-label={`${words}: ${name}`} disabled={sending.status === 'sending'} onClick={() => void press()}>
        {words}
      </Button>
      <Refused sending={sending} />
    </>
  );
}
