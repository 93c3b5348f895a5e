'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWording } from '@/components/ui/wording';
import { withDigits } from '@/domain/wording/numbers';
import { setAriaWords } from './aria-words';

/** Set before the first field asks for them; they are fixed for the life of the page. */
export function useAriaWords(): void {
  const t = useTranslations('Desk.aria');
  const wording = useWording();
  useState(() =>
    setAriaWords({
      show: t('show'),
      list: t('list'),
      dismiss: t('dismiss'),
      longPress: t('longPress'),
      count: (n) => t('count', { n: withDigits(String(n), wording) }),
      chosen: (choice) => t('chosen', { choice }),
    }),
  );
}
