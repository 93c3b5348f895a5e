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
export function AskedButton({ children, question, label, disabled = false, onSure }: Props) {
  const words = useTranslations('Account');
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button aria-label={label} disabled={disabled} onClick={() => setAsking(true)}>
        {children}
      </Button>
    );
  }
  const sure = () => {
    setAsking(false);
    onSure();
  };
  return (
    <fieldset className="account-asked">
      <legend className="desk-label">{label ?? children}</legend>
      <p className="mb-2">{question}</p>
      <div className="desk-actions">
        {/* What the person was looking at is gone: the focus goes on where the answer is. */}
        <Button autoFocus onClick={sure}>
          {words('sure')}
        </Button>
        <Button onClick={() => setAsking(false)}>{words('cancel')}</Button>
      </div>
    </fieldset>
  );
}
