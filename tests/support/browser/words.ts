import { readFileSync } from 'node:fs';
import type messages from '@/messages/en.json';

const load = (language: string): typeof messages => JSON.parse(readFileSync(`messages/${language}.json`, 'utf8'));

/** The interface's words, as a page says them. */
export const WORDS = { en: load('en'), km: load('km') };

/** The words before what is filled in. */
export const beginning = (text: string) => text.replace(/ ?\{.*/s, '');
