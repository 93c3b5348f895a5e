/** Lower-case hex SHA-256 of UTF-8 text. The server hands in node:crypto, the browser @noble/hashes. */
export type Sha256 = (text: string) => string;

/** Stands before seq 1 (L3). */
export const GENESIS_HASH = '0'.repeat(64);

export type ChainLink = { previous: string; stream: string; epoch: string; seq: number; text: string };

/** The hash of one entry (L3): it covers everything before it. */
export function linkHash(sha256: Sha256, link: ChainLink): string {
  return sha256([link.previous, link.stream, link.epoch, link.seq, link.text].join('\n'));
}
