import type { DebtDone, Utterance } from '@/domain/briefing/said/utterance';
import { readStored } from '@/domain/text/clean-text';
import type { Db } from '@/server/db/database';

type UtteranceRow = NonNullable<Awaited<ReturnType<Db['utterance']['findFirst']>>>;
type DebtDoneRow = NonNullable<Awaited<ReturnType<Db['debtDone']['findFirst']>>>;

// The casts are safe: only the verbs of the room write these columns, from values that were checked.

export function toUtterance({ update, revision, line, language, saidAt, by, ...row }: UtteranceRow): Utterance {
  return {
    ...row,
    citation: { update, revision, line },
    language: language as Utterance['language'],
    saidAt: saidAt.toISOString(),
    by: readStored(by) as Utterance['by'],
  };
}

export function toDebtDone({ how, by, doneAt, ...row }: DebtDoneRow): DebtDone {
  return {
    ...row,
    how: how as DebtDone['how'],
    by: readStored(by) as DebtDone['by'],
    doneAt: doneAt.toISOString(),
  };
}
