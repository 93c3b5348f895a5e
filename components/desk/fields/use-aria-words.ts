'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLanguage } from '@/components/ui/shell';
import { withDigits } from '@/domain/wording/numbers';
import { setAriaWords } from './aria-words';

/** Set before the first field asks for them; they are fixed for the life of the page. */
export function useAriaWords(): void {
  const words = useTranslations('Desk.aria');
  const language = useLanguage();
  useState(() =>
    setAriaWords({
      show: words('show'),
      list: words('list'),
      dismiss: words('dismiss'),
      longPress: words('longPress'),
      count: (n) => words('count', { n: withDigits(String(n), language) }),
      chosen: (choice) => words('chosen', { choice }),
    }),
  );
}
