'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { browserEnvironment } from '@/client/live-environment';
import { useShell } from '@/components/ui/shell';
import { WipedWall } from '@/components/wall/closed/wiped-wall';

/** On every page of a signed-in person: when the session ends, on any device, the content disappears (C6). */
export function SessionWatch({ children }: { children: ReactNode }) {
  const { person } = useShell();
  const isOver = useSessionOver(person !== null);
  const isWall = usePathname().startsWith('/wall');
  if (!isOver) return children;
  return isWall ? <WipedWall theme="dark" /> : <SignedOut />;
}

function useSessionOver(isSignedIn: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isSignedIn) return;
    let isLeft = false;
    let stop = () => {
      isLeft = true;
    };
    // People who only read do not need this code.
    void import('@/client/session-watch').then(({ watchSession }) => {
      if (!isLeft)
        stop = watchSession(browserEnvironment(), () => {
          setOver(true);
          void import('@/client/kept/keeping').then(({ wipeKept }) => wipeKept());
        });
    });
    return () => stop();
  }, [isSignedIn]);
  return isOver && isSignedIn;
}

/** The link loads a new document, so that nothing of this page stays. */
function SignedOut() {
  const t = useTranslations('Account.over');
  const path = usePathname();
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-4 p-6 text-center">
      <h1 className="t-title">{t('title')}</h1>
      <p>{t('text')}</p>
      <a href={`/sign-in?next=${encodeURIComponent(path)}`}>{t('signIn')}</a>
    </main>
  );
}
