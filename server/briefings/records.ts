import type { BriefingRecord, Question, Speech } from '@/domain/briefing/briefing';
import { readStored } from '@/domain/text/clean-text';
import type { Db, Tx } from '@/server/db/database';

type BriefingRow = NonNullable<Awaited<ReturnType<Db['briefing']['findFirst']>>>;
type SpeechRow = NonNullable<Awaited<ReturnType<Db['speech']['findFirst']>>>;
type QuestionRow = NonNullable<Awaited<ReturnType<Db['question']['findFirst']>>>;

// The casts are safe: only the verbs beside this file write these columns, from values that were checked.

export function toBriefing({ content, createdBy, createdAt: _, ...row }: BriefingRow): BriefingRecord {
  return {
    ...toKept(row),
    content: readStored(content) as BriefingRecord['content'],
    createdBy: readStored(createdBy) as BriefingRecord['createdBy'],
  };
}

export function toSpeech({ briefingId, state, content, ready, author, ...row }: SpeechRow): Speech {
  return {
    ...toKept(row),
    briefing: briefingId,
    state: state as Speech['state'],
    content: readStored(content) as Speech['content'],
    ready: ready === null ? null : (readStored(ready) as Speech['ready']),
    author: readStored(author) as Speech['author'],
  };
}

export function toQuestion({ content, approval, ...row }: QuestionRow): Question {
  return {
    ...toKept(row),
    content: readStored(content) as Question['content'],
    approval: approval === null ? null : (readStored(approval) as Question['approval']),
  };
}

type KeptRow = { id: string; version: number; changedBy: string; changedAt: Date; discardedAt: Date | null };

function toKept({ id, version, changedBy, changedAt, discardedAt }: KeptRow) {
  return {
    ...{ id, version, changedBy: readStored(changedBy) as Speech['changedBy'] },
    changedAt: changedAt.toISOString(),
    discardedAt: discardedAt?.toISOString() ?? null,
  };
}

type KeptRecord = Pick<Speech, 'version' | 'changedBy' | 'changedAt' | 'discardedAt'> & { content: object };

function columnsOf({ version, content, changedBy, changedAt, discardedAt }: KeptRecord) {
  return {
    ...{ version, content: JSON.stringify(content), changedBy: JSON.stringify(changedBy) },
    changedAt: new Date(changedAt),
    discardedAt: discardedAt === null ? null : new Date(discardedAt),
  };
}

function orNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** What is kept of a briefing, a speech or a question: how it is read and written, and how refusals call it. */
export type RecordTable<R> = {
  name: 'briefing' | 'speech' | 'question';
  codes: { unknown: string; stale: string; state: string; tooLarge: string };
  read(tx: Tx, id: string): Promise<R | null>;
  /** Of a record that is there; its id never changes. */
  update(tx: Tx, record: R): Promise<unknown>;
  insert(tx: Tx, record: R): Promise<unknown>;
};

export const BRIEFINGS: RecordTable<BriefingRecord> = {
  name: 'briefing',
  codes: {
    unknown: 'briefing.unknown',
    stale: 'briefing.stale',
    state: 'briefing.state',
    tooLarge: 'briefing.too_large',
  },
  async read(tx, id) {
    const row = await tx.briefing.findUnique({ where: { id } });
    return row && toBriefing(row);
  },
  update: (tx, record) => tx.briefing.update({ where: { id: record.id }, data: columnsOf(record) }),
  insert(tx, record) {
    const created = { createdBy: JSON.stringify(record.createdBy), createdAt: new Date(record.changedAt) };
    return tx.briefing.create({ data: { id: record.id, ...created, ...columnsOf(record) } });
  },
};

export const SPEECHES: RecordTable<Speech> = {
  name: 'speech',
  codes: { unknown: 'speech.unknown', stale: 'speech.stale', state: 'speech.state', tooLarge: 'speech.too_large' },
  async read(tx, id) {
    const row = await tx.speech.findUnique({ where: { id } });
    return row && toSpeech(row);
  },
  update: (tx, record) => tx.speech.update({ where: { id: record.id }, data: speechColumns(record) }),
  insert(tx, record) {
    const created = { author: JSON.stringify(record.author), createdAt: new Date(record.changedAt) };
    return tx.speech.create({
      data: { id: record.id, briefingId: record.briefing, ...created, ...speechColumns(record) },
    });
  },
};

function speechColumns(record: Speech) {
  return { ...columnsOf(record), state: record.state, ready: orNull(record.ready) };
}

export const QUESTIONS: RecordTable<Question> = {
  name: 'question',
  codes: {
    unknown: 'question.unknown',
    stale: 'question.stale',
    state: 'question.state',
    tooLarge: 'question.too_large',
  },
  async read(tx, id) {
    const row = await tx.question.findUnique({ where: { id } });
    return row && toQuestion(row);
  },
  update: (tx, record) => tx.question.update({ where: { id: record.id }, data: questionColumns(record) }),
  insert: (tx, record) =>
    tx.question.create({
      data: { id: record.id, createdAt: new Date(record.changedAt), ...questionColumns(record) },
    }),
};

function questionColumns(record: Question) {
  return { ...columnsOf(record), approval: orNull(record.approval) };
}
