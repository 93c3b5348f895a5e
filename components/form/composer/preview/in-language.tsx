'use client';

import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { ShellProvider, useShell } from '@/components/ui/shell';
import type { Language } from '@/domain/wording/language';

type Props = { language: Language; messages: AbstractIntlMessages; children: ReactNode };

/** A part of the page as it looks in one language, whatever the page's own is. */
export function InLanguage({ language, messages, children }: Props) {
  const shell = useShell();
  return (
    <NextIntlClientProvider locale={language} messages={messages} timeZone="Asia/Phnom_Penh">
      <ShellProvider value={{ ...shell, language }}>
        <div lang={language}>{children}</div>
      </ShellProvider>
    </NextIntlClientProvider>
  );
}
