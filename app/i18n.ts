import { getRequestConfig } from 'next-intl/server';
import type { Language } from '@/domain/wording/language';
import en from '@/messages/en.json';
import km from '@/messages/km.json';
import { readLanguage } from './preferences';

declare module 'next-intl' {
  // A key that is not in en.json is a type error. A test checks that km.json has the same keys.
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}

const MESSAGES = { en, km };

/** `asked`: the language that a page asks for by name, because it shows both. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await readLanguage());
  return { locale, messages: MESSAGES[locale], timeZone: 'Asia/Phnom_Penh' };
});
