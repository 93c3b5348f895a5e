'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/forms/field';

/** Sends it back, with words that say what is missing. */
export function RefuseForm({ onRefuse }: { onRefuse: (words: string) => void }) {
  const t = useTranslations('Workflow.judge');
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('refuse')}</Button>;
  const refuse = () => {
    setMissing(typed.trim() === '');
    if (typed.trim() !== '') onRefuse(typed.trim());
  };
  return (
    <div className="judge-form">
      <TextArea
        id="refusal"
        rows={2}
        label={t('refusal')}
        value={typed}
        error={isMissing ? t('refusalMissing') : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="form-actions">
        <Button onClick={refuse}>{t('refuse')}</Button>
        <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
