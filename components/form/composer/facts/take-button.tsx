'use client';

import { useTranslations } from 'next-intl';
import type { FactStatus } from '@/client/draft/form/taken-facts';
import { focusNextFact } from '@/components/form/composer/focus-next';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

type Props = { status: FactStatus; name: string; onTake: () => void };

/** Takes one thing into the form; what a person typed gives way only to this press. */
export function TakeButton({ status, name, onTake }: Props) {
  const t = useTranslations('Composer.facts');
  if (status === 'taken') {
    return (
      <Chip tone="ok" shape="check">
        {t('taken')}
      </Chip>
    );
  }
  return (
    <>
      <Button
        data-take
        onClick={() => {
          onTake();
          focusNextFact();
        }}
      >
        {t(status === 'typed' ? 'take' : 'accept')} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
      {status === 'typed' ? <span className="text-warn">{t('typed')}</span> : null}
    </>
  );
}
