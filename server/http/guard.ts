import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorBody, Refusal } from '@/domain/outcome';
import { type Actor, ANYONE } from '@/domain/policy';
import type { TokenBuckets } from '@/server/limits/token-buckets';
import type { Turns } from '@/server/limits/turns';
import { mostBytesFor } from './body-bounds';
import { isRouterState, ROUTER_STATE } from './router-state';
import { pathOf, settleTarget } from './target';
import { sayTrouble } from './troubled';
import { toWebHeaders } from './web-headers';

export type GuardDeps = {
  pages(request: IncomingMessage, response: ServerResponse): Promise<void>;
  actorOf(headers: Headers): Promise<Actor>;
  shares: TokenBuckets;
  turns: Turns;
  /** How many pages one caller may load in a minute. */
  most: { perAddress: number; perPerson: number };
  /** Next's development server has POST requests of its own. */
  dev: boolean;
};

type PageHandler = GuardDeps['pages'];
type No = Pick<Refusal, 'status' | 'code'> & { waitS?: number };

/** Tells the page app/refused which refusal to show. Only we may set this header. */
const REFUSAL = 'x-refusal';

/** A page loads about twenty files. */
const FILES_A_PAGE = 20;
/**
 * The limit of an address for health checks. Pages do not use it up, so whoever watches the server always gets an answer; and
 * it limits how often we ask the database.
 */
const HEALTH_A_MINUTE = 600;

/** Runs before Next, so that a request that is refused here cannot harm Next. It does not know the limits of the API. */
export function guardPages(deps: GuardDeps): PageHandler {
  return async (request, response) => {
    settleOwn(request.headers);
    const no = refuseForm(request, deps) ?? (await refuseMany(request, deps));
    if (no) return answerNo(no, deps.pages, { request, response });
    if (!isPage(pathOf(request))) return deps.pages(request, response);
    const end = await deps.turns.wait(addressOf(request));
    response.once('close', end);
    try {
      if (!response.destroyed) await sayTrouble(response, () => deps.pages(request, response));
    } finally {
      end();
    }
  };
}

/** The parts between us and Next. */
function settleOwn(headers: IncomingHttpHeaders): void {
  delete headers[REFUSAL];
  const state = headers[ROUTER_STATE];
  if (state !== undefined && !isRouterState(String(state))) delete headers[ROUTER_STATE];
}

/** Requests that no page of ours and no correct program sends. */
function refuseForm(request: IncomingMessage, { dev }: GuardDeps): No | null {
  if (!settleTarget(request)) return { status: 400, code: 'address.invalid' };
  const most = mostBytesFor(pathOf(request));
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (most === 0 && !isRead && !dev) return { status: 405, code: 'method.unknown' };
  if (hasMoreThan(most, request.headers) && !dev) return { status: 413, code: 'body.too_large' };
  return null;
}

/** Checks the declared length. A body without one is counted while it is read (body.ts). */
function hasMoreThan(most: number, headers: IncomingHttpHeaders): boolean {
  if (most === 0 && headers['transfer-encoding'] !== undefined) return true;
  return Number(headers['content-length'] ?? 0) > most;
}

async function refuseMany(request: IncomingMessage, deps: GuardDeps): Promise<No | null> {
  const path = pathOf(request);
  if (path.startsWith('/api/v1/')) return null;
  const { perAddress, perPerson } = deps.most;
  const [kind, most] = shareOf(path, perAddress);
  const waitS = deps.shares.take(`${kind} ${addressOf(request)}`, most);
  if (waitS !== null) return toMany(waitS);
  const person = isPage(path) ? await personOf(request, deps) : null;
  const personWaitS = person === null ? null : deps.shares.take(`person ${person}`, perPerson);
  return personWaitS === null ? null : toMany(personWaitS);
}

function toMany(waitS: number): No {
  return { status: 429, code: 'rate.exceeded', waitS };
}

/** Which limit a request uses. The API counts its own requests. */
function shareOf(path: string, pages: number): [kind: string, aMinute: number] {
  if (HEALTH.test(path)) return ['health', HEALTH_A_MINUTE];
  return path.startsWith('/_next/static/') ? ['files', pages * FILES_A_PAGE] : ['pages', pages];
}

const HEALTH = /^\/(?:livez|readyz)$/;
const NO_PAGES = /^\/(?:api|_next\/static)\/|^\/(?:livez|readyz)$/;

function isPage(path: string): boolean {
  return !NO_PAGES.test(path);
}

/** Null for strangers, and also when the database cannot look anybody up: the page then says so. */
async function personOf({ headers }: IncomingMessage, { actorOf }: GuardDeps): Promise<string | null> {
  if (headers.cookie === undefined && headers.authorization === undefined) return null;
  const actor = await actorOf(toWebHeaders(headers)).catch(() => ANYONE);
  return actor.kind === 'anyone' ? null : actor.id;
}

function addressOf({ headers }: IncomingMessage): string {
  return String(headers['x-real-ip'] ?? '');
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

async function answerNo(
  { status, code, waitS }: No,
  pages: PageHandler,
  { request, response }: Exchange,
): Promise<void> {
  drain(request);
  if (waitS !== undefined) response.setHeader('Retry-After', waitS);
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  if (isForPeople(request)) {
    Object.assign(request, { method: 'GET', url: '/refused' });
    request.headers[REFUSAL] = `${status} ${code}`;
    return pages(request, response);
  }
  const body: ErrorBody = { error: { code } };
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
}

function isForPeople(request: IncomingMessage): boolean {
  return !pathOf(request).startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

const MOST_WASTE_BYTES = 8 * 1024 * 1024;

/** A body that is a little too long is read to its end and thrown away, so that the sender gets the answer. */
function drain(request: IncomingMessage): void {
  let left = MOST_WASTE_BYTES;
  request.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
}
