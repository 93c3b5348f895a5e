import type { Tx } from '@/server/db/database';

/**
 * What a copy has, parents before children, each with the fields that put its rows into one order. A table that is
 * neither here nor in LEFT_OUT fails a test: somebody has to say whether it must be saved.
 */
const KEPT = {
  Setting: ['key'],
  Stream: ['name'],
  Entry: ['stream', 'seq'],
  Intent: ['actor', 'key'],
  Update: ['number'],
  Revision: ['updateNumber', 'revision'],
  Figure: ['updateNumber', 'line'],
  Draft: ['id'],
  DraftRevision: ['draftId', 'revision'],
  Review: ['updateNumber', 'revision'],
  Original: ['id'],
  User: ['id'],
  Account: ['id'],
  TwoFactor: ['id'],
  Grant: ['userId', 'role'],
  ApiToken: ['id'],
  Invite: ['id'],
  SignIn: ['id'],
  AuditEvent: ['id'],
} as const;

export type KeptTable = keyof typeof KEPT;
export const KEPT_TABLES = Object.keys(KEPT) as KeptTable[];

/** Sessions that had ended would live again; the others are of the moment. Emptied when a copy is put back. */
export const LEFT_OUT = ['Session', 'Verification', 'OpenDraft', 'Allowance', 'RateLimit'] as const;

export type StoredRow = Record<string, unknown>;

type Order = Record<string, 'asc'>;
/** What all of Prisma's tables can do, seen as rows of any shape. */
export type Rows = {
  findMany(query: { orderBy: Order[]; skip: number; take: number }): Promise<StoredRow[]>;
  createMany(query: { data: StoredRow[] }): Promise<unknown>;
  deleteMany(): Promise<unknown>;
};

/** The one place where a table is reached by its name: the names are those above, which a test holds against the schema. */
export function rowsOf(tx: Tx, table: KeptTable | (typeof LEFT_OUT)[number]): Rows {
  const name = table[0]?.toLowerCase() + table.slice(1);
  return (tx as unknown as Record<string, Rows>)[name] as Rows;
}

export function orderOf(table: KeptTable): Order[] {
  return KEPT[table].map((field) => ({ [field]: 'asc' }));
}
