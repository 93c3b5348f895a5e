'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

type Props = {
  children: string;
  /** What follows, to be thought of once more. */
  question: string;
  /** Where the words of the button alone do not say of whom. */
  label?: string;
  disabled?: boolean;
  onSure(): void;
};

/** A button of consequence: asks once more. */
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
        {/* The button that was pressed is gone: the focus goes to where a second press does no harm. */}
        <Button autoFocus onClick={() => setState('back')}>
          {t('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
