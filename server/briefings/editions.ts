import type { Edition } from '@/domain/briefing/edition/edition';
import { isWhole, openEdition, type SealedEdition } from '@/domain/briefing/edition/seal';
import { type Refusal, refuse } from '@/domain/outcome';
import type { Tx } from '@/server/db/database';
import { sha256 } from '@/server/log/sha256';

type Editions = Pick<Tx, 'edition' | 'entry'>;

export type EditionReader = (tx: Editions, number: number) => Promise<Edition | Refusal>;

/** Finding the entry looks through a whole stream, so each hash is looked up once; everything else is proven at each reading. */
export function createEditionReader(): EditionReader {
  const logged = new Set<string>();
  const isLogged = async (tx: Editions, sealed: SealedEdition) => {
    if (!logged.has(sealed.hash) && (await isInLog(tx, sealed))) logged.add(sealed.hash);
    return logged.has(sealed.hash);
  };
  return (tx, number) => readEdition(tx, number, isLogged);
}

/** Reads an edition and proves it: by its own hash, by the edition before it, and by the entry of the log that tells of it. */
export async function readEdition(tx: Editions, number: number, isLogged = isInLog): Promise<Edition | Refusal> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 999_999_999) return refuse(404, 'edition.unknown');
  const row = await tx.edition.findUnique({ where: { number } });
  if (!row) return refuse(404, 'edition.unknown');
  const before = await tx.edition.findUnique({ where: { number: number - 1 }, select: { hash: true } });
  const isProven = isWhole(sha256, row, before?.hash ?? null) && (await isLogged(tx, row));
  return isProven ? openEdition(row) : refuse(503, 'edition.damaged');
}

/** Whoever wrote both tables anew would have to write the whole log anew, too. */
async function isInLog(tx: Editions, { number, hash }: SealedEdition): Promise<boolean> {
  const told = { contains: `"type":"edition.frozen","number":${number},"hash":"${hash}"` };
  return (await tx.entry.count({ where: { stream: 'ops', text: told } })) === 1;
}

export function isRefused(read: Edition | Refusal): read is Refusal {
  return 'ok' in read;
}
