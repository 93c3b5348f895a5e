'use client';

import './wall.css';
import './closed/closed.css';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { reloadWhenAnswered } from '@/client/reload-when-answered';
import { KhmerText } from '@/components/ui/khmer-text';

/** What a wall is whose script did not come: no figure, and a sentence. It comes back by itself. */
export function WallWithoutScript({ theme }: { theme: 'dark' | 'light' }) {
  const t = useTranslations('Wall.missing');
  useEffect(reloadWhenAnswered, []);
  return (
    <div className="wall" data-theme={theme} data-size="wall">
      <main className="wall-closed">
        <h1>
          <KhmerText text={t('title')} />
        </h1>
        <p>
          <KhmerText text={t('text')} />
        </p>
      </main>
    </div>
  );
}
