'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ErrorSummary } from './error-summary';
import { useRefusalWords } from './refusal-words';
import type { Publishing } from './use-publish';

/** The way back here after signing in. */
const SIGN_IN = '/sign-in?next=/desk/updates/new';

type Props = { state: Publishing };

/** The one act of the page, and what came of it. */
export function PublishBar({ state }: Props) {
  const words = useTranslations('Desk.publish');
  const sending = state.status === 'sending';
  return (
    <div className="desk-actions">
      <button type="submit" className="button button-primary" aria-disabled={sending}>
        {words(sending ? 'sending' : state.status === 'unknown' ? 'again' : 'act')}
      </button>
      {sending && state.slow ? (
        <>
          <progress className="desk-progress" aria-label={words('sending')} />
          <span>{words('slow')}</span>
        </>
      ) : null}
    </div>
  );
}

/** What stands against publishing; spoken at once, because the form itself looks unchanged. */
export function PublishNotice({ state }: Props) {
  const words = useTranslations('Desk.publish');
  return (
    <div role="alert" className="empty:hidden">
      {state.status === 'faulty' ? (
        <div className="desk-notice desk-notice-bad">
          <ErrorSummary title={words('faults')} faults={state.faults} />
        </div>
      ) : null}
      {state.status === 'unknown' ? (
        <div className="desk-notice desk-notice-warn">
          <h2 className="t-label">{words('unknown')}</h2>
          <p>{words('unknownText')}</p>
        </div>
      ) : null}
      {state.status === 'refused' ? <Refused {...state} /> : null}
    </div>
  );
}

function Refused({ code, faults }: Extract<Publishing, { status: 'refused' }>) {
  const words = useTranslations('Desk.publish');
  const say = useRefusalWords();
  return (
    <div className="desk-notice desk-notice-bad">
      {faults.length > 0 ? (
        <ErrorSummary title={words('faults')} faults={faults} />
      ) : (
        <>
          <h2 className="t-label">{words('refused')}</h2>
          <p>{say({ code })}</p>
        </>
      )}
      <p>{words('kept')}</p>
      {code === 'session.missing' ? <Link href={SIGN_IN}>{words('signIn')}</Link> : null}
      {code === 'intent.reused' ? <Link href="/updates">{words('seeUpdates')}</Link> : null}
    </div>
  );
}
