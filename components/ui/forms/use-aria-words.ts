'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWording } from '@/components/ui/wording';
import { withDigits } from '@/domain/wording/numbers';
import { setAriaWords } from './aria-words';

/** Sets the words before the first field needs them. They stay the same as long as the page lives. */
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
