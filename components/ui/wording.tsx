'use client';

import { createContext, type ReactNode, use, useMemo } from 'react';
import { type Digits, type Language, type Style, styleOfPage } from '@/domain/wording/language';
import { useLanguage } from './shell';

const KhmerDigits = createContext<Digits>('khmer');

/** Which digits Khmer pages show. The root layout sets them, and a live board sets them again when the choice changes. */
export function WordingProvider({ digits, children }: { digits: Digits; children: ReactNode }) {
  return <KhmerDigits value={digits}>{children}</KhmerDigits>;
}

/** The page's language with its digits, for numbers and dates of `domain/wording`. */
export function useWording(): Style {
  return useWordingIn(useLanguage());
}

/** The same for a text that stands in one of both languages, whichever the page has. */
export function useWordingIn(language: Language): Style {
  const digits = use(KhmerDigits);
  return useMemo(() => styleOfPage(language, digits), [language, digits]);
}
