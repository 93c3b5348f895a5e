import type { Refusal } from '@/domain/protocol/outcome';

const UNKNOWN: Refusal = { ok: false, status: 503, code: 'write.unknown' };

/** Not reached, cut off, timed out, too many connections, transaction closed or conflicting. */
const CODES = /^(P1001|P1002|P1008|P1011|P1017|P2024|P2028|P2034|P2037|P2039)$/;
const WORDS = /timeout|timed out|terminated|connection|ECONN|EPIPE|shutting down|starting up/i;

/**
 * The database did not answer. That is no refusal, it may have been committed: the writer asks again with the same key
 * and gets the answer then. Null for every other error, which is a fault of ours.
 */
export function toWriteRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  // Raw queries (P2010) and the driver itself tell what happened in words only.
  const isTold = /^P\d/.test(code) && code !== 'P2010';
  return CODES.test(code) || (!isTold && WORDS.test(error.message)) ? UNKNOWN : null;
}
