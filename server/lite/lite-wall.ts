import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzip } from 'node:zlib';
import type { Display } from '@/domain/displays/display';
import { readDistance, readOverscan, scaleFor } from '@/domain/displays/distance';
import type { LitePage } from '@/domain/displays/lite-page';
import { type Actor, ANYONE } from '@/domain/policy';
import type { Server } from '@/server/context';
import { troubleOf } from '@/server/db/trouble';
import type { Pages } from '@/server/http';
import { pathOf } from '@/server/http/target';
import { toWebHeaders } from '@/server/http/web-headers';
import { createBodies } from './bodies';
import { answerFile } from './files';
import { boardPage, emptyPage, type PageLook } from './page';

export type LiteDeps = Pick<Server, 'actorOf' | 'permission' | 'walls' | 'now' | 'release' | 'exercise'> & {
  views: Pick<Server['views'], 'snapshot'>;
  auth: { displays: Pick<Server['auth']['displays'], 'find'> };
};

/**
 * The wall for browsers that are too weak for `/wall`: it answers before Next. Its page is made on the server from the same
 * board with the same words, and has one small script. All other addresses belong to `pages`.
 */
export function withLiteWall(pages: Pages, deps: LiteDeps): Pages {
  const parts = { ...deps, bodyOf: createBodies() };
  return async (request, response) => {
    const path = pathOf(request);
    if (path === '/wall/lite' || path === PAIRING) return answerWall(parts, request, response);
    if (path.startsWith('/wall/lite/') && (await answerFile(path.slice('/wall/lite/'.length), request, response)))
      return;
    return pages(request, response);
  };
}

/** A code, also where the screen could read without being paired. */
const PAIRING = '/wall/lite/pair';

type LiteParts = LiteDeps & { bodyOf: ReturnType<typeof createBodies> };

async function answerWall(deps: LiteParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { now, release, exercise } = deps;
  const display = await deps.auth.displays.find(toWebHeaders(request.headers)).catch(() => null);
  const look = lookOf(request, display);
  const isPairing = pathOf(request) === PAIRING;
  const access = display !== null ? 'open' : isPairing ? 'pairing' : await accessOf(deps, request);
  if (access !== 'open')
    return send(emptyPage(access, look, release), access === 'away' ? 503 : 200, { request, response });
  const snapshot = await deps.views.snapshot();
  const facts = { now: now(), release, exercise };
  const page = snapshot
    ? boardPage({ snapshot, body: deps.bodyOf(snapshot, look.language, facts), screen: screenOf(display) }, look, facts)
    : emptyPage('damaged', look, release);
  return send(page, 200, { request, response });
}

function screenOf(display: Display | null): LitePage['screen'] {
  return display && { name: display.name, playlist: display.settings.playlist };
}

/** Of a screen that is not paired: the rules of `/wall`. While nobody can be looked up, it shows what is open to all. */
async function accessOf(
  { actorOf, permission, walls }: LiteDeps,
  { headers }: IncomingMessage,
): Promise<'open' | 'closed' | 'away'> {
  if (walls() !== 'readers') return 'closed';
  const isOpenTo = (actor: Actor) => permission(actor, 'board.read') === 'allowed';
  try {
    return isOpenTo(await actorOf(toWebHeaders(headers))) ? 'open' : 'closed';
  } catch (error) {
    if (!troubleOf(error)) throw error;
    return isOpenTo(ANYONE) ? 'open' : 'away';
  }
}

/** As on `/wall`: what was set up for the screen, then the address, then the cookie, then Khmer; dark, where nothing says light. */
function lookOf({ headers, url = '' }: IncomingMessage, display: Display | null): PageLook {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const kept = /(?:^|;\s*)locale=(\w+)/.exec(headers.cookie ?? '')?.[1];
  const language = display?.settings.language ?? headers['x-lang'] ?? kept;
  const theme = display?.settings.theme ?? headers['x-theme'];
  return {
    language: language === 'en' ? 'en' : 'km',
    theme: theme === 'light' ? 'light' : 'dark',
    ...fitOf(display, query),
    nonce: String(headers['x-nonce'] ?? ''),
  };
}

function fitOf(display: Display | null, query: URLSearchParams): Pick<PageLook, 'scale' | 'overscan'> {
  if (display !== null) return { scale: scaleFor(display.settings.distance), overscan: display.settings.overscan };
  return { scale: scaleFor(readDistance(query.get('distance'))), overscan: readOverscan(query.get('overscan')) };
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

async function send(page: string, status: number, { request, response }: Exchange): Promise<void> {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', Vary: 'Accept-Encoding' };
  const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? await pack(page) : null;
  response.writeHead(status, {
    ...headers,
    ...(packed && { 'Content-Encoding': 'gzip' }),
    ...(status === 503 && { 'Retry-After': '10' }),
  });
  response.end(request.method === 'HEAD' ? undefined : (packed ?? page));
}

function pack(text: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    gzip(text, (error, packed) => (error ? reject(error) : resolve(packed)));
  });
}
