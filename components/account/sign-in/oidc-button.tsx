'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/forms/notice';
import { requestProvider, type SignInProblem } from './sign-in-request';
import { useProblemWords } from './use-problem-words';

/** Opens the sign-in of the ministry's identity provider, and returns to the page that the person asked for. */
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
