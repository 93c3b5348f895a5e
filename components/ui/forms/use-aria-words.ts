'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWording } from '@/components/ui/wording';
import { withDigits } from '@/domain/wording/numbers';
import { setAriaWords } from './aria-words';

/** Set before the first field asks for them; they are fixed for the life of the page. */
export function useAriaWords(): void {
  const words = useTranslations('Desk.aria');
  const wording = useWording();
  useState(() =>
    setAriaWords({
      show: words('show'),
      list: words('list'),
      dismiss: words('dismiss'),
      longPress: words('longPress'),
      count: (n) => words('count', { n: withDigits(String(n), wording) }),
      chosen: (choice) => words('chosen', { choice }),
    }),
  );
}
