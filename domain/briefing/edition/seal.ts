import { GENESIS_HASH, linkHash, type Sha256 } from '@/domain/protocol/chain';
import { readStored } from '@/domain/text/clean-text';
import { canonicalJson } from './canonical';
import type { Edition } from './edition';

/** An edition as it is stored: its text, and the hash that covers the text and the edition before it. */
export type SealedEdition = { number: number; text: string; previous: string; hash: string };

/** The same chain as that of the log; editions are numbered through all briefings. */
export function sealEdition(sha256: Sha256, edition: Edition, previous = GENESIS_HASH): SealedEdition {
  const text = canonicalJson(edition);
  return { number: edition.number, text, previous, hash: hashOf(sha256, { number: edition.number, text, previous }) };
}

function hashOf(sha256: Sha256, { number, text, previous }: Omit<SealedEdition, 'hash'>): string {
  return linkHash(sha256, { previous, stream: 'editions', epoch: '', seq: number, text });
}

/** `before`: the hash of the edition before, null for the first. False: somebody changed one of them. */
export function isWhole(sha256: Sha256, sealed: SealedEdition, before: string | null): boolean {
  return sealed.previous === (before ?? GENESIS_HASH) && hashOf(sha256, sealed) === sealed.hash;
}

/** The cast is safe: only a freeze writes these texts, and the hash proves that they are what it wrote. */
export function openEdition({ text }: Pick<SealedEdition, 'text'>): Edition {
  return readStored(text) as Edition;
}
