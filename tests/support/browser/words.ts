import { readFileSync } from 'node:fs';
import type messages from '@/messages/en.json';

const load = (language: string): typeof messages => JSON.parse(readFileSync(`messages/${language}.json`, 'utf8'));

/** The words of the interface, as a page shows them. */
export const WORDS = { en: load('en'), km: load('km') };

/** The words before the placeholder. */
export const beginning = (text: string) => text.replace(/ ?\{.*/s, '');

/** A message with what is filled in. */
export function filled(message: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), message);
}
