'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/forms/notice';
import { requestProvider, type SignInProblem } from './sign-in-request';
import { useProblemWords } from './use-problem-words';

/** To the ministry's own provider of identities, and back to where one wanted to be. */
export function OidcButton({ next }: { next: string }) {
  const t = useTranslations('SignIn.oidc');
  const say = useProblemWords();
  const [problem, setProblem] = useState<SignInProblem | null>(null);

  async function leave(): Promise<void> {
    const found = await requestProvider(next);
    if ('url' in found) window.location.assign(found.url);
    else setProblem(found.problem);
  }

  return (
    <div className="mb-6 grid max-w-[28rem] justify-items-start gap-4">
      {problem ? <Notice>{say(problem)}</Notice> : null}
      <Button onClick={() => void leave()}>{t('button')}</Button>
      <p className="t-meta">{t('or')}</p>
    </div>
  );
}
