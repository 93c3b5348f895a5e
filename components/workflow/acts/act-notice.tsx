'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import type { ActState } from './use-act';

/** The state of an act that is not done: stored and waiting, or refused with the reason. It is read out at once. */
export function ActNotice({ acting }: { acting: ActState }) {
  const t = useTranslations('Workflow.act');
  const say = useRefusalWords();
  return (
    <div role="alert" className="empty:hidden">
      {acting.status === 'waiting' ? (
        <div className="form-notice form-notice-warn">
          <p className="t-label">{t('waiting')}</p>
          <p>{t('waitingText')}</p>
          <SignInLink />
        </div>
      ) : null}
      {acting.status === 'refused' ? (
        <div className="form-notice form-notice-bad">
          <p className="t-label">{t('refused')}</p>
          {acting.faults.length > 0 ? (
            <ul className="list-disc pl-6">
              {acting.faults.map((fault) => (
                <li key={`${fault.path} ${fault.code}`}>{say(fault)}</li>
              ))}
            </ul>
          ) : (
            <p>{say({ code: acting.code })}</p>
          )}
          {acting.code === 'session.missing' ? <SignInLink /> : null}
        </div>
      ) : null}
    </div>
  );
}

/** To the sign-in page, and back here. */
export function SignInLink() {
  const t = useTranslations('Workflow.act');
  const path = usePathname();
  const query = useSearchParams().toString();
  return <Link href={`/sign-in?next=${encodeURIComponent(query ? `${path}?${query}` : path)}`}>{t('signIn')}</Link>;
}
