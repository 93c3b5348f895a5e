import { cookies, headers } from 'next/headers';

export type Language = 'km' | 'en';
export type Theme = 'light' | 'dark';

/** `?lang=` of the address wins (the server hands it on as `x-lang`), then the cookie, then Khmer. */
export async function readLanguage(): Promise<Language> {
  const wanted = await readPreference('x-lang', 'locale');
  return wanted === 'en' ? 'en' : 'km';
}

/** `?theme=` wins (`x-theme`), then the cookie, then light. */
export async function readTheme(): Promise<Theme> {
  const wanted = await readPreference('x-theme', 'theme');
  return wanted === 'dark' ? 'dark' : 'light';
}

async function readPreference(header: string, cookie: string): Promise<string | undefined> {
  const [asked, kept] = await Promise.all([headers(), cookies()]);
  return asked.get(header) ?? kept.get(cookie)?.value;
}
