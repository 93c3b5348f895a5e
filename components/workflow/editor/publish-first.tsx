'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';

/** For an emergency: publishes at once, with a reason. A review is pending then. */
export function PublishFirst({ onPublish }: { onPublish: (reason: string) => void }) {
  const t = useTranslations('Workflow.send');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('first')}</Button>;
  const publish = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onPublish(reason.trim());
  };
  return (
    <fieldset className="send-first">
      <legend className="form-label">{t('first')}</legend>
      <p className="form-hint">{t('firstHint')}</p>
      <TextField
        id="publish-first"
        label={t('firstReason')}
        value={reason}
        error={isMissing ? t('firstMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="form-actions">
        <Button onClick={publish}>{t('firstAct')}</Button>
        <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
      </div>
    </fieldset>
  );
}
