import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-khmer/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { SessionWatch } from '@/components/account/session-watch';
import { type ShellInfo, ShellProvider } from '@/components/ui/shell';
import { WordingProvider } from '@/components/ui/wording';
import type { Digits } from '@/domain/wording/language';
import { EMPTY_DESK, owedItems } from '@/domain/workflow/desk';
import { server } from '@/server/context';
import { knownAsker } from './asker';
import { readLanguage, readTheme } from './preferences';

/** The two that every page has: asked for with the page itself, they are there before its first paint, and nothing moves. */
const FONTS = [
  new URL('../node_modules/@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2', import.meta.url),
  new URL(
    '../node_modules/@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2',
    import.meta.url,
  ),
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Shell');
  return { title: { default: t('product'), template: `%s – ${t('product')}` }, robots: { index: false } };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The only root layout. It reads the request, so every page is rendered for its request and carries its nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  for (const { href } of FONTS) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  const asked = await headers();
  const nonce = asked.get('x-nonce');
  const { shell, digits } = await loadShell(asked);
  return (
    <html lang={shell.language} data-theme={shell.theme}>
      <head>{nonce ? <meta property="csp-nonce" nonce={nonce} content="" /> : null}</head>
      <body>
        <NextIntlClientProvider>
          <ShellProvider value={shell}>
            <WordingProvider digits={digits}>
              <SessionWatch>{children}</SessionWatch>
            </WordingProvider>
          </ShellProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

async function loadShell(asked: Headers): Promise<{ shell: ShellInfo; digits: Digits }> {
  const { views, permission, exercise, now } = server();
  const [language, theme, actor] = await Promise.all([readLanguage(), readTheme(), knownAsker(asked)]);
  const { settings } = await views.settings();
  const desk = permission(actor, 'desk.read') === 'allowed';
  const say = permission(actor, 'speech.said') === 'allowed';
  const shell = {
    language,
    theme,
    exercise,
    ministry: {
      ...{ name: settings.ministry[language], emblem: settings.emblem },
      contact: settings.contact[language],
    },
    servedAt: now(),
    may: {
      ...{ desk, say, brief: permission(actor, 'briefing.read') === 'allowed' },
      manage: permission(actor, 'settings.manage') === 'allowed',
    },
    owedCorrections: say ? await views.owedCorrections() : 0,
    pendingReviews: desk ? owedItems((await views.desk())?.board ?? EMPTY_DESK).length : 0,
    person: actor.kind === 'person' ? actor.name : null,
  };
  return { shell, digits: settings.digits };
}
