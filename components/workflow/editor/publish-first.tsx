'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';

/** In an emergency: out at once, with the reason, and a review is owed. */
export function PublishFirst({ onPublish }: { onPublish: (reason: string) => void }) {
  const words = useTranslations('Workflow.send');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{words('first')}</Button>;
  const publish = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onPublish(reason.trim());
  };
  return (
    <fieldset className="send-first">
      <legend className="form-label">{words('first')}</legend>
      <p className="form-hint">{words('firstHint')}</p>
      <TextField
        id="publish-first"
        label={words('firstReason')}
        value={reason}
        error={isMissing ? words('firstMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="form-actions">
        <Button onClick={publish}>{words('firstAct')}</Button>
        <Button onClick={() => setOpen(false)}>{words('cancel')}</Button>
      </div>
    </fieldset>
  );
}
