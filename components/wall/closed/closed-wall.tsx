'use client';

import '@/components/wall/wall.css';
import './closed.css';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { ASK_EVERY_MS, leaveBoard, mayComeBack } from './leave-board';

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
    <div className="wall" data-theme={theme} data-size="wall">
      <main className="wall-closed">
        <h1>
          <KhmerText text={t('title')} />
        </h1>
        <p>
          <KhmerText text={t('text')} />
        </p>
        <a href={`/sign-in?next=${encodeURIComponent(path)}`}>{t('signIn')}</a>
      </main>
    </div>
  );
}
