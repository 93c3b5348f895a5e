'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

type Props = {
  children: string;
  /** The question that is asked, with the consequence. */
  question: string;
  /** Needed where the words of the button do not name the person or thing. */
  label?: string;
  disabled?: boolean;
  onSure(): void;
};

/** A button that asks once more before it acts. */
export function ConfirmButton({ children, question, label, disabled = false, onSure }: Props) {
  const t = useTranslations('Account');
  const [state, setState] = useState<'rest' | 'asking' | 'back'>('rest');
  if (state !== 'asking') {
    return (
      <Button aria-label={label} disabled={disabled} autoFocus={state === 'back'} onClick={() => setState('asking')}>
        {children}
      </Button>
    );
  }
  const sure = () => {
    setState('rest');
    onSure();
  };
  return (
    <fieldset className="form-confirm">
      <legend className="form-label">{label ?? children}</legend>
      <p className="mb-2">{question}</p>
      <div className="form-actions">
        <Button onClick={sure}>{t('sure')}</Button>
        {/* The pressed button is gone. The focus moves to the button where a second press is harmless. */}
        <Button autoFocus onClick={() => setState('back')}>
          {t('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
