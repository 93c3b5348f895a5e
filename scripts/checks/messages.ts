// Fails unless en.json and km.json have the same keys, the same placeholders, no empty text and no unused text.
import { readFileSync } from 'node:fs';
import { unusedKeys } from './message-use';

type Words = { [key: string]: string | Words };

function flatten(words: Words, prefix = ''): Map<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const load = (language: string) => flatten(JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Words);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+/g) ?? [])].sort().join();

const en = load('en');
const km = load('km');
const faults = [
  ...[...en.keys()].filter((key) => !km.has(key)).map((key) => `km.json lacks ${key}`),
  ...[...km.keys()].filter((key) => !en.has(key)).map((key) => `en.json lacks ${key}`),
  ...[...en]
    .filter(([key, text]) => placeholders(text) !== placeholders(km.get(key) ?? text))
    .map(([key]) => `${key}: placeholders differ`),
  ...[...en, ...km].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty`),
  ...unusedKeys([...en.keys()]).map((key) => `${key} is used by no page`),
];
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
