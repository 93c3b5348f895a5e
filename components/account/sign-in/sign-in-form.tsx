'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Check, TextField } from '@/components/ui/forms/field';
import { Notice } from '@/components/ui/forms/notice';
import { requestSession, type SignInProblem } from './sign-in-request';
import { useProblemWords } from './use-problem-words';
import { useAttempt } from './use-sign-in';

type Props = { next: string; address: string };

/** The typed address stays, whatever the server answers. */
export function SignInForm({ next, address }: Props) {
  const t = useTranslations('SignIn');
  const request = ({ email = '', password = '' }) => requestSession(email.trim(), password);
  const { state, ready, submit } = useAttempt(['email', 'password'], request, next);
  const [shown, setShown] = useState(false);
  const missing = state.status === 'incomplete' ? state.missing : [];
  return (
    // A form can be sent before its script runs. The method keeps the password out of the address then.
    <form className="grid max-w-[28rem] gap-4" method="post" action="/sign-in" noValidate onSubmit={submit}>
      {state.status === 'refused' ? <Problem problem={state.problem} address={address} /> : null}
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        label={t('email')}
        error={missing.includes('email') ? t('missing.email') : undefined}
      />
      <TextField
        id="password"
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        label={t('password')}
        error={missing.includes('password') ? t('missing.password') : undefined}
      />
      <Check id="shown" label={t('show')} checked={shown} onChange={(event) => setShown(event.target.checked)} />
      <Button kind="primary" type="submit" className="w-fit" disabled={!ready}>
        {t(state.status === 'sending' ? 'sending' : 'submit')}
      </Button>
      <p className="t-meta">{t('help')}</p>
    </form>
  );
}

function Problem({ problem, address }: { problem: SignInProblem; address: string }) {
  const say = useProblemWords();
  return (
    <Notice>
      {say(problem)} {problem.code === 'foreign' ? <a href={`${address}/sign-in`}>{address}</a> : null}
    </Notice>
  );
}
