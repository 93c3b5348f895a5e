import { cookies, headers } from 'next/headers';
import type { Language } from '@/domain/wording/language';

export type Theme = 'light' | 'dark';

/** `?lang=` of the address comes first (the server passes it on as `x-lang`), then the cookie, then Khmer. */
export async function readLanguage(): Promise<Language> {
  const wanted = await readPreference('x-lang', 'locale');
  return wanted === 'en' ? 'en' : 'km';
}

/** `?theme=` comes first (`x-theme`), then the cookie, then light. */
export async function readTheme(): Promise<Theme> {
  const wanted = await readPreference('x-theme', 'theme');
  return wanted === 'dark' ? 'dark' : 'light';
}

async function readPreference(header: string, cookie: string): Promise<string | undefined> {
  const [asked, kept] = await Promise.all([headers(), cookies()]);
  return asked.get(header) ?? kept.get(cookie)?.value;
}
