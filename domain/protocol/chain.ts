/** SHA-256 of UTF-8 text in lower-case hex. The server gives a function of node:crypto, the browser one of @noble/hashes. */
export type Sha256 = (text: string) => string;

/** The hash before seq 1 (L3). */
export const GENESIS_HASH = '0'.repeat(64);

export type ChainLink = { previous: string; stream: string; epoch: string; seq: number; text: string };

/** The hash of one entry (L3): it covers everything before it. */
export function linkHash(sha256: Sha256, link: ChainLink): string {
  return sha256([link.previous, link.stream, link.epoch, link.seq, link.text].join('\n'));
}
