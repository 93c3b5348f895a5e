import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import type { Debt } from '@/domain/briefing/said/debts';
import type { DebtEnd } from '@/domain/briefing/said/utterance';

/** Ends a debt: they were told, or somebody says why they need not be. */
export function DebtForm({ debt: { utterance, revision } }: { debt: Debt }) {
  const t = useTranslations('Debts');
  const router = useRouter();
  const { send, sending } = useSend('/api/v1/debts/done');
  const [words, setWords] = useState('');
  const end = async (how: DebtEnd) => {
    const ended = await send({ utterance: utterance.id, revision, how, words: words.trim() || null });
    if (ended) router.refresh();
  };
  const isBusy = sending.status === 'sending';
  return (
    <div className="stage-form">
      <TextField
        id={`words-${utterance.id}`}
        label={t('words')}
        hint={t('wordsHint')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <RefusedNotice sending={sending} />
      <div className="form-actions">
        <Button kind="primary" disabled={isBusy} onClick={() => void end('told')}>
          {t('told')}
        </Button>
        <Button disabled={isBusy || words.trim() === ''} onClick={() => void end('not_needed')}>
          {t('notNeeded')}
        </Button>
      </div>
    </div>
  );
}
