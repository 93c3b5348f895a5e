'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { reloadWhenAnswered } from '@/client/reload-when-answered';
import { WallSentence } from './closed/wall-sentence';

/** What a wall is whose script did not come: no figure, and a sentence. It comes back by itself. */
export function WallWithoutScript({ theme }: { theme: 'dark' | 'light' }) {
  const t = useTranslations('Wall.missing');
  useEffect(reloadWhenAnswered, []);
  return <WallSentence theme={theme} title={t('title')} text={t('text')} />;
}
