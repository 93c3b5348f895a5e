import type { Span } from '@/domain/reader/reading';
import type { ProposedVia } from './text-facts';

/** Outlets that are known by their name wherever it stands in a head line, a source line or a dateline. */
const KNOWN =
  /(?<![A-Za-z])(?:Khmer Times|(?:The )?Phnom Penh Post|AKP|Agence Kampuchea Presse|Fresh News|Cambodianess|CamboJA News|Kiripost|Kampuchea (?:Thmey|News)|Star of Cambodia|Grand News Asia|Cambodge Mag|Le Petit Journal Cambodge|Asia News Network|Xinhua|TASS|AFP|Reuters|The Star|Cambodia Chronicle|Advance in Cambodia)(?![A-Za-z])|ទីភ្នាក់ងារសារព័ត៌មានកម្ពុជា/;

/** "Source: NAME", "ប្រភព៖ NAME"; what follows in brackets or behind a bar is its address or its day. */
const NAMED =
  /^[\s(*•-]{0,4}(?:source|outlet|published (?:by|in)|first published (?:by|in)|ប្រភព|ចុះផ្សាយ(?:ដោយ|ក្នុង))\s{0,2}[:៖]\s{0,2}(?<name>[^\n(|–<]{2,80}?)\s{0,2}(?:[(|–<,]|https?:|$)/imu;
/** "Alpha Times – 14 January", "(Alpha Times)": a dateline that names the outlet in brackets behind the city. */
const DATELINE = /^\s{0,3}[A-Z][A-Za-z ]{2,30}\s\((?<name>[A-Z][A-Za-z' ]{2,50})\)\s{0,2}[–—-]/m;
const ADDRESS = /https?:\/\/[^\s<>"'“”()]{3,300}/;
const LONGEST_HEAD = 600;
const LONGEST_TAIL = 400;

/** Who printed the text, and where: what it says of itself at its head or its end. */
export function viaOf(original: string): ProposedVia | null {
  const named = namedIn(original);
  const address = ADDRESS.exec(original);
  if (named === null && address === null) return null;
  const url = (address?.[0] ?? '').replace(/[.,;:!?។]+$/u, '');
  const place = address === null ? null : { start: address.index, end: address.index + url.length };
  const span = named?.span ?? (place as Span);
  const words = [named?.name, url].filter(Boolean).join(' · ');
  return { outlet: named?.name ?? '', url, words, span };
}

type OutletName = { name: string; span: Span };

function namedIn(original: string): OutletName | null {
  const told = groupIn(NAMED, original) ?? groupIn(DATELINE, original.slice(0, LONGEST_HEAD));
  if (told !== null) return told;
  const tail = Math.max(LONGEST_HEAD, original.length - LONGEST_TAIL);
  return knownIn(original.slice(0, LONGEST_HEAD), 0) ?? knownIn(original.slice(tail), tail);
}

function groupIn(pattern: RegExp, text: string): OutletName | null {
  const found = pattern.exec(text);
  const name = found?.groups?.name?.trim().replace(/[.,;។]+$/u, '');
  if (found === null || !name || /^https?:/.test(name)) return null;
  const start = found.index + found[0].indexOf(name);
  return { name, span: { start, end: start + name.length } };
}

function knownIn(text: string, from: number): OutletName | null {
  const found = KNOWN.exec(text);
  if (found === null) return null;
  const start = from + found.index;
  return { name: found[0], span: { start, end: start + found[0].length } };
}
