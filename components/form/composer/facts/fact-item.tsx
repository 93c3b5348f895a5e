'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { focusLater, focusNextFact } from '@/components/form/composer/focus-next';
import { Button } from '@/components/ui/button';
import { KhmerText } from '@/components/ui/khmer-text';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

type Props = {
  /** Names it in the form, also after another reading. */
  id: string;
  /** What kind of fact it is. */
  kind: string;
  value: string;
  /** Where the text says it; left out where the value is these words. */
  words?: string;
  /** Nothing was done with it yet, so a person may say that it does not belong here. */
  isOpen: boolean;
  /** The act, or that it is done. */
  children: ReactNode;
};

/** One thing that the text says, with its words, and what can be done with it. */
export function FactItem({ id, kind, value, words, isOpen, children }: Props) {
  const { isDismissed, dismiss, undo } = useDismissed(id);
  const isOut = isOpen && isDismissed;
  return (
    <li className={`fact ${isOut ? 'fact-dismissed' : ''}`}>
      <p className="fact-said">
        <span className="t-meta">
          <KhmerText text={kind} />
        </span>
        <strong>
          <KhmerText text={value} />
        </strong>
      </p>
      {words === undefined || isOut ? null : (
        <p className="t-meta">
          <q>{words}</q>
        </p>
      )}
      <div className="fact-act">
        {isOut ? <Dismissed name={`${kind}: ${value}`} onUndo={undo} /> : children}
        {isOpen && !isOut ? <Dismiss id={id} name={`${kind}: ${value}`} onDismiss={dismiss} /> : null}
      </div>
    </li>
  );
}

type DismissProps = { id: string; name: string; onDismiss: () => void };

function Dismiss({ id, name, onDismiss }: DismissProps) {
  const t = useTranslations('Composer.facts');
  return (
    <Button id={dismissId(id)} onClick={onDismiss}>
      {t('dismiss')} <VisuallyHidden>{name}</VisuallyHidden>
    </Button>
  );
}

function Dismissed({ name, onUndo }: { name: string; onUndo: () => void }) {
  const t = useTranslations('Composer.facts');
  return (
    <>
      <span>{t('dismissed')}</span>
      <Button onClick={onUndo}>
        {t('undo')} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
    </>
  );
}

function dismissId(id: string): string {
  return `dismiss ${id}`;
}

/** Kept with the draft, so that another reading of the text does not offer it again. */
function useDismissed(id: string) {
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const dismissed = useWatch<UpdateForm, 'dismissed'>({ name: 'dismissed' });
  return {
    isDismissed: dismissed.includes(id),
    dismiss: () => {
      setValue('dismissed', [...getValues('dismissed'), id]);
      focusNextFact();
    },
    undo: () => {
      setValue(
        'dismissed',
        getValues('dismissed').filter((each) => each !== id),
      );
      focusLater(dismissId(id));
    },
  };
}
