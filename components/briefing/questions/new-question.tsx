'use client';

import { useTranslations } from 'next-intl';
import { Refused } from '@/components/briefing/parts/refused';
import { useRoom } from '@/components/briefing/parts/room';
import { Button } from '@/components/ui/button';
import { useSend } from '@/components/ui/forms/use-send';
import type { QuestionContent } from '@/domain/briefing/briefing';

const NOTHING = { km: null, en: null };
const EMPTY: QuestionContent = {
  question: NOTHING,
  answer: { km: { type: 'doc', content: [] }, en: { type: 'doc', content: [] } },
  unknown: NOTHING,
  ...{ followUp: null, owner: null, reviewBy: null, tags: [], explained: [] },
};

/** One press makes an empty question, which is then open for writing. */
export function NewQuestion({ onMade }: { onMade(id: string): void }) {
  const t = useTranslations('Briefing.questions');
  const { refresh } = useRoom();
  const { sending, send } = useSend('/api/v1/questions');
  const start = async () => {
    const made = await send({ content: EMPTY });
    if (made) onMade(String(made.id));
    refresh();
  };
  return (
    <div className="form-actions">
      <Button kind="primary" disabled={sending.status === 'sending'} onClick={() => void start()}>
        {t('new')}
      </Button>
      <Refused sending={sending} />
    </div>
  );
}
