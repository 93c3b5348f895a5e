import { toReadResponse, toResponse } from '@/app/api/http';
import type { Refusal } from '@/domain/outcome';
import { type Past, readPast } from '@/domain/past/past';

const OWN = ['at', 'mode'] as const;

/** The moment that a query asks for, and what else it asks; null: the present. A moment that comes twice is refused. */
export function readPastQuery(
  query: URLSearchParams,
  now: number,
): { ok: true; past: Past | null; rest: URLSearchParams } | Refusal {
  const repeated = OWN.find((name) => query.getAll(name).length > 1);
  if (repeated) return refuseField(repeated, 'query.repeated');
  const read = readPast({ at: query.get('at') ?? undefined, mode: query.get('mode') ?? undefined }, now);
  if (!read.ok) return refuseField(read.path, read.code);
  const rest = new URLSearchParams([...query].filter(([name]) => !OWN.some((own) => own === name)));
  return { ok: true, past: read.past, rest };
}

type Reads<T extends object> = {
  now: number;
  present(query: URLSearchParams): Promise<T | Refusal>;
  past(past: Past, rest: URLSearchParams): Promise<T | Refusal>;
};

/** A read of the present, or, with `at` and `mode`, of a moment of the past. */
export async function readAt<T extends object>(request: Request, { now, present, past }: Reads<T>): Promise<Response> {
  const read = readPastQuery(new URL(request.url).searchParams, now);
  if (!read.ok) return toResponse(read);
  return toReadResponse(await (read.past ? past(read.past, read.rest) : present(read.rest)));
}

function refuseField(path: string, code: string): Refusal {
  return { ok: false, status: 400, code: 'query.invalid', fields: [{ path, code }] };
}
