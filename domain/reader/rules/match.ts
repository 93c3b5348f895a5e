import { foldWords } from '@/domain/reader/text/fold';

/**
 * A pattern over tokens, read from left to right, elements parted by spaces:
 * `word`, `one|other`, `as_of` (two words) · `<count>`, `<thing:person|family>` · `?` may be missing, `*` any number of
 * times · `..4` up to four tokens, none of them a stop; `--4` of them only plain words · `-khmer`, `khmer-`, `-khmer-` a Khmer run that ends with, begins
 * with or holds the word · `@` the token that is asked about.
 */
export type Pattern = { before: RegExp | null; after: RegExp | null };

const STOPS = '.;¶។';

export function toPattern(source: string): Pattern {
  const [before, after] = source.split('@').map((side) => side.trim());
  return {
    before: before ? new RegExp(`(?:^| )${sourceOf(before)}$`) : null,
    after: after ? new RegExp(`^${sourceOf(after)}`) : null,
  };
}

function sourceOf(side: string): string {
  return side
    .split(/ +/)
    .map((part) => elementOf(part))
    .join('');
}

function elementOf(part: string): string {
  const gap = /^(\.\.|--)(\d+)$/.exec(part);
  if (gap) return `(?:[^ ${STOPS}${gap[1] === '--' ? '<' : ''}][^ ]* ){0,${gap[2]}}?`;
  const times = /[?*]$/.exec(part)?.[0] ?? '';
  const body = times === '' ? part : part.slice(0, -1);
  return `(?:(?:${body
    .split(/\|(?![^<]*>)/)
    .map(alternative)
    .join('|')}) )${times}`;
}

function alternative(text: string): string {
  return text.startsWith('<') ? typed(text) : word(text);
}

/** `<thing:person|family>`, `<count>` */
function typed(body: string): string {
  const [kind, codes] = body.slice(1, -1).split(':');
  return `<${kind}:(?:${codes ?? '[^ >]*'})>`;
}

function word(text: string): string {
  const plain = foldWords(text.replace(/^-(?=.)|(?<=.)-$/g, ''))
    .replace(/[.*+?^${}()[\]\\]/g, '\\$&')
    .replaceAll('_', ' ');
  if (!/[\u1780-\u17d3]/.test(plain)) return plain;
  return `${text.startsWith('-') ? '[^ ]*' : ''}${plain}${text.endsWith('-') ? '[^ ]*' : ''}`;
}
