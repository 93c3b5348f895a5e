'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { Notice } from '@/components/ui/forms/notice';
import { type CodeWay, requestByCode } from './sign-in-request';
import { useProblemWords } from './use-problem-words';
import { useAttempt } from './use-sign-in';

/** The second step after the password: a code of the app, or a backup code. */
export function CodeForm({ next }: { next: string }) {
  const t = useTranslations('SignIn.code');
  const say = useProblemWords();
  const [way, setWay] = useState<CodeWay>('totp');
  const { state, ready, submit } = useAttempt(['code'], ({ code = '' }) => requestByCode(way, code), next);
  const isPaper = way === 'backup_code';
  return (
    <form className="grid max-w-[28rem] gap-4" method="post" action="/sign-in" noValidate onSubmit={submit}>
      {state.status === 'refused' ? <Notice>{say(state.problem)}</Notice> : null}
      <p>{t(isPaper ? 'paperText' : 'text')}</p>
      <TextField
        key={way}
        id="code"
        name="code"
        inputMode={isPaper ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        label={t(isPaper ? 'paperLabel' : 'label')}
        error={state.status === 'incomplete' ? t('missing') : undefined}
      />
      <div className="form-actions">
        <Button kind="primary" type="submit" disabled={!ready}>
          {t('submit')}
        </Button>
        <Button onClick={() => setWay(isPaper ? 'totp' : 'backup_code')}>{t(isPaper ? 'useApp' : 'usePaper')}</Button>
      </div>
      {/* A plain link loads the page again, without this step. */}
      <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{t('again')}</a>
    </form>
  );
}
