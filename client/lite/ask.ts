import type { LitePage } from '@/domain/displays/lite-page';
import { type Alarm, readAlarms } from '@/domain/protocol/alarms';

const PATIENCE_MS = 10_000;

/** What the server said of the stream (S4). `isNewest`: its newest entry is the one that this page was made from. */
export type Answer =
  | { kind: 'told'; t: number | null; alarms: readonly Alarm[]; isNewest: boolean; isSame: boolean }
  | { kind: 'refused' }
  | { kind: 'failed' };

type HttpAnswer = { status: number; text: string };

/** Asks with what even an old browser has. Never throws; null: no answer. */
export function get(address: string): Promise<HttpAnswer | null> {
  return send('GET', address);
}

export function post(address: string, body: object = {}): Promise<HttpAnswer | null> {
  return send('POST', address, JSON.stringify(body));
}

function send(method: 'GET' | 'POST', address: string, body?: string): Promise<HttpAnswer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    if (body !== undefined) request.setRequestHeader('Content-Type', 'application/json');
    request.timeout = PATIENCE_MS;
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = request.ontimeout = request.onabort = () => resolve(null);
    request.send(body);
  });
}

/** Asks whether the page is still true. The entries themselves are not read: the server makes the page anew from them. */
export async function askStream(page: LitePage): Promise<Answer> {
  const answer = await get(`/api/v1/streams/wall?after=${page.seq}`);
  if (answer?.status === 401 || answer?.status === 403) return { kind: 'refused' };
  const body = answer && parse(answer.text);
  if (body === null) return { kind: 'failed' };
  if (answer?.status === 503) return unwell(body);
  return answer?.status === 200 ? answerOf(body, page) : { kind: 'failed' };
}

function answerOf(body: Body, { epoch, seq, hash }: LitePage): Answer {
  // A page that is too far behind gets no time and no hash; it is made anew.
  if (typeof body.t !== 'number') return { kind: 'told', t: null, alarms: [], isNewest: false, isSame: false };
  const isSame = body.epoch === epoch && body.head === seq && body.h === hash;
  const isNewest = isSame && body.newest !== false;
  return { kind: 'told', t: body.t, alarms: readAlarms(body.alarms), isNewest, isSame };
}

type Body = { [name in 'epoch' | 'head' | 'h' | 't' | 'alarms' | 'newest' | 'error']?: unknown };

/** The server has no figures to give, and says why (L6). What stands stays, and is not confirmed. */
function unwell(body: Body): Answer {
  const { details }: { details?: { t?: unknown; alarms?: unknown } } = Object(body.error);
  const alarms = readAlarms(details?.alarms);
  if (typeof details?.t !== 'number' || alarms.length === 0) return { kind: 'failed' };
  return { kind: 'told', t: details.t, alarms, isNewest: false, isSame: true };
}

export function parse<T extends object = Body>(text: string): T | null {
  try {
    return Object(JSON.parse(text));
  } catch {
    return null;
  }
}
