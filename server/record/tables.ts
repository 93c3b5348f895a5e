import type { Tx } from '@/server/db/database';

/**
 * The tables of a copy, parents before children, each with the fields that order its rows. A test fails for a table that
 * is neither here nor in LEFT_OUT, so that somebody decides whether to save it.
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
  Briefing: ['id'],
  Speech: ['id'],
  Question: ['id'],
  Edition: ['number'],
  Utterance: ['id'],
  DebtDone: ['utterance', 'revision'],
  PodiumLine: ['id'],
  Original: ['id'],
  User: ['id'],
  Account: ['id'],
  TwoFactor: ['id'],
  Grant: ['userId', 'role'],
  ApiToken: ['id'],
  Invite: ['id'],
  Display: ['id'],
  DisplayToken: ['hash'],
  SignIn: ['id'],
  AuditEvent: ['id'],
} as const;

export type KeptTable = keyof typeof KEPT;
export const KEPT_TABLES = Object.keys(KEPT) as KeptTable[];

/** A copy must not bring back ended sessions; the other tables hold only what is short-lived. A restore empties them. */
export const LEFT_OUT = [
  'Session',
  'Verification',
  'OpenDraft',
  'OpenBriefing',
  'Allowance',
  'RateLimit',
  'Pairing',
  'DisplayState',
  'DisplayPicture',
] as const;

export type StoredRow = Record<string, unknown>;

type Order = Record<string, 'asc'>;
/** The functions of Prisma that all tables have, for rows of any shape. */
export type Rows = {
  findMany(query: { orderBy: Order[]; skip: number; take: number }): Promise<StoredRow[]>;
  createMany(query: { data: StoredRow[] }): Promise<unknown>;
  deleteMany(): Promise<unknown>;
};

/**
 * Finds a table by its name. Prisma's types know each table only as a property of its own, so there is a cast. It is safe
 * because the names are those above, and a test compares them with the schema.
 */
export function rowsOf(tx: Tx, table: KeptTable | (typeof LEFT_OUT)[number]): Rows {
  const name = table[0]?.toLowerCase() + table.slice(1);
  return (tx as unknown as Record<string, Rows>)[name] as Rows;
}

export function orderOf(table: KeptTable): Order[] {
  return KEPT[table].map((field) => ({ [field]: 'asc' }));
}
