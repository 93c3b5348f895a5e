import { z } from 'zod';
import type { FieldFault, Refusal } from '@/domain/outcome';
import { DAY_MS, dayOf, hasHour, isWhen, toInstant, type When } from '@/domain/when';

const MOST = 500;
const USUAL = 100;
const BACKWARDS = 'period.end_before_start';

/** A whole number of the query, at least 0. */
export const Count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

export const Limit = Count.refine((limit) => limit >= 1 && limit <= MOST).default(USUAL);

/** With it a query refuses two limits that leave nothing between them. */
export function refuseBackwards(
  { from, to }: { from?: When | undefined; to?: When | undefined },
  context: z.RefinementCtx,
) {
  if (from === undefined || to === undefined || startOf(from) <= endOf(to)) return;
  context.addIssue({ code: 'custom', path: ['to'], message: BACKWARDS });
}

export const WhenText = z.string().refine(isWhen);

/** The first instant of a day; of a time, the instant itself. */
export function startOf(when: When): Date {
  return new Date(hasHour(when) ? toInstant(when) : Date.parse(`${when}T00:00+07:00`));
}

/** The last instant of a day; of a time, the instant itself. */
export function endOf(when: When): Date {
  return hasHour(when) ? new Date(toInstant(when)) : new Date(startOf(dayOf(when)).getTime() + DAY_MS - 1);
}

/** One page of a list. `nextCursor` null: this is the last page. */
export type Page<Name extends string, T> = Record<Name, T[]> & { nextCursor: string | null };

export type QueryResult<T> = { ok: true; value: T } | Refusal;

/** Refuses an unknown parameter: if we ignored a misspelt one, the answer would contain too much. */
export function readQuery<T>(schema: z.ZodType<T>, query: URLSearchParams): QueryResult<T> {
  const repeated = [...query.keys()].find((key) => query.getAll(key).length > 1);
  if (repeated !== undefined) return refuseQuery([{ path: repeated, code: 'query.repeated' }]);
  const read = schema.safeParse(Object.fromEntries(query));
  return read.success ? { ok: true, value: read.data } : refuseQuery(read.error.issues.flatMap(toFaults));
}

function refuseQuery(fields: FieldFault[]): Refusal {
  return { ok: false, status: 400, code: 'query.invalid', fields };
}

function toFaults(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((path) => ({ path, code: 'query.unknown' }));
  const isOwn = issue.code === 'custom' && issue.message === BACKWARDS;
  return [{ path: issue.path.join('.'), code: isOwn ? BACKWARDS : 'query.value' }];
}

/** A position in a list: the numbers of the last row that the reader has. The reader cannot interpret it. */
export function toCursor(...numbers: number[]): string {
  return Buffer.from(numbers.join('.')).toString('base64url');
}

/** Reads a cursor of `size` numbers. */
export function cursorOf(size: number) {
  const shape = new RegExp(`^\\d{1,9}(\\.\\d{1,9}){${size - 1}}$`);
  return z
    .string()
    .max(60)
    .transform((text) => Buffer.from(text, 'base64url').toString('latin1'))
    .refine((text) => shape.test(text))
    .transform((text) => text.split('.').map(Number));
}
