'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { call, newKey } from '@/client/api';
import { announceOpen, type Opener } from '@/client/draft/presence';
import { onWake } from '@/client/live-environment';
import { useWording } from '@/components/ui/wording';
import { dayOf, whenAt } from '@/domain/when';
import { formatClock, formatInstant } from '@/domain/wording/dates';

const NOBODY: readonly Opener[] = [];
const Others = createContext(NOBODY);

type Props = { id: string | null /** null = there is no draft yet. */; children: ReactNode };

/** Tells the server that this page has the draft open, as long as it is shown. */
export function PresenceProvider({ id, children }: Props) {
  const [others, setOthers] = useState(NOBODY);
  useEffect(() => {
    if (id === null) return;
    const page = newKey();
    const openDraft = announceOpen({ send: (open) => sendPresence(id, { page, open }), onOthers: setOthers });
    const stopListening = onComingAndGoing(() => void openDraft.renew(), openDraft.pause);
    return () => {
      stopListening();
      openDraft.stop();
      setOthers(NOBODY);
    };
  }, [id]);
  return <Others value={others}>{children}</Others>;
}

/** "Sok Dara has had this open since 06:41". Screen readers announce it at once. `now`: server time. */
export function OthersHere({ now }: { now: () => number }) {
  const t = useTranslations('Workflow.item');
  const wording = useWording();
  const others = use(Others);
  const timeOf = (since: number) =>
    dayOf(whenAt(since)) === dayOf(whenAt(now())) ? formatClock(since, wording) : formatInstant(since, wording);
  return (
    <div className="others-here" role="status">
      {others.length === 0 ? null : (
        <div className="form-notice form-notice-warn">
          {others.map(({ id, name, since }) => (
            <p key={id} className="font-semibold">
              {t('open', { name, time: timeOf(Date.parse(since)) })}
            </p>
          ))}
          <p className="t-meta">{t('openText')}</p>
        </div>
      )}
    </div>
  );
}

/** `keepalive`: a page that closes can still send it. */
async function sendPresence(id: string, sign: { page: string; open: boolean }): Promise<readonly Opener[] | null> {
  const reply = await call(`/api/v1/drafts/${id}/presence`, {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(sign),
  });
  return reply?.ok ? (reply.body as { others: Opener[] }).others : null;
}

/** A browser may freeze a page and wake it again. Returns the function that stops listening. */
function onComingAndGoing(come: () => void, go: () => void): () => void {
  const stopListening = onWake(come);
  window.addEventListener('pagehide', go);
  return () => {
    stopListening();
    window.removeEventListener('pagehide', go);
  };
}
