'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { reloadWhenAnswered } from '@/client/reload-when-answered';
import { PageFrame } from '@/components/page/page-frame';
import { Button } from '@/components/ui/button';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A fault of one page. The digest is also in the server's log, so people can name it as the reference. */
export default function PageFault({ error, reset }: Props) {
  const t = useTranslations('Fault');
  // The database does not answer at the moment. That is no fault of ours, so there is no reference to name.
  const isPassing = error.digest?.startsWith('database.') ?? false;
  useEffect(() => (isPassing ? reloadWhenAnswered() : undefined), [isPassing]);
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-2">{t(isPassing ? 'passing.title' : 'title')}</h1>
      <p className="mb-4 text-text-2">{t(isPassing ? 'passing.text' : 'text')}</p>
      {error.digest && !isPassing ? <p className="t-meta mb-4">{t('reference', { reference: error.digest })}</p> : null}
      <Button kind="primary" onClick={reset}>
        {t('again')}
      </Button>
    </PageFrame>
  );
}
