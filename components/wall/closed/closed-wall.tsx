'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ASK_EVERY_MS, leaveBoard, mayComeBack } from './leave-board';
import { WallSentence } from './wall-sentence';

/** What a wall is that may not show the board: nothing of it, and a sentence. It comes back by itself when it may. */
export function ClosedWall({ theme, path }: { theme: 'dark' | 'light'; path: string }) {
  const t = useTranslations('Wall.closed');
  useEffect(() => {
    const timer = setInterval(async () => {
      if (await mayComeBack()) await leaveBoard();
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <WallSentence theme={theme} title={t('title')} text={t('text')}>
      <a href={`/sign-in?next=${encodeURIComponent(path)}`}>{t('signIn')}</a>
    </WallSentence>
  );
}
