import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ErrorBody } from '@/domain/outcome';
import { RELEASE_HEADER } from '@/domain/protocol/frames';
import type { CallerReader } from './caller/caller';
import { contentPolicy, newNonce, policyFor } from './content-policy';

export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type HttpDeps = {
  pages: Pages;
  reportFault(error: unknown, where: string): string;
  dev: boolean;
  callerOf: CallerReader;
  /** True: people reach us by https only. */
  secure: boolean;
  /** The build that answers. */
  release: string;
};

const SECURITY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** One year, as the lists of the browsers require. It does not include subdomains, because those belong to others. */
const SECURE = { 'Strict-Transport-Security': 'max-age=31536000' };

/** Pages trust these headers, so only we may set them. Proxies write others, which we have read by then. */
const OURS = ['x-real-ip', 'forwarded', 'x-forwarded-for', 'x-lang', 'x-theme', 'x-nonce', 'content-security-policy'];

const CHOICES = { lang: ['km', 'en'], theme: ['dark', 'light'] } as const;

/** Runs before every page and route. A fault in one request does not affect another, and the sender never sees its message. */
export function createHttpHandler({ pages, reportFault, dev, callerOf, secure, release }: HttpDeps): RequestListener {
  const fixed = Object.entries({ ...SECURITY, ...(secure && SECURE), [RELEASE_HEADER]: release });
  return async (request, response) => {
    try {
      settleHeaders(request, callerOf);
      for (const [name, value] of fixed) response.setHeader(name, value);
      protectPages(request, response, dev);
      keepLanguage(request, response);
      await pages(request, response);
    } catch (error) {
      answerFault(response, reportFault(error, `${request.method} ${pathOf(request)}`));
    }
  };
}

/**
 * The socket and the trusted proxies say who the caller is, and the query of the address says which language and
 * theme the caller wants. No header of a stranger decides any of this. For requests and for the handshakes of sockets.
 */
export function settleHeaders(request: IncomingMessage, callerOf: CallerReader): void {
  const { headers } = request;
  const caller = callerOf(request);
  for (const name of OURS) delete headers[name];
  headers['x-real-ip'] = caller;
  const query = queryOf(request);
  for (const [choice, allowed] of Object.entries(CHOICES)) {
    const chosen = allowed.find((value) => value === query.get(choice));
    if (chosen) headers[`x-${choice}`] = chosen;
  }
}

/** Next reads the nonce for its own scripts from the policy of the request. Our layout reads it from `x-nonce`. */
function protectPages(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const { headers } = request;
  const nonce = newNonce();
  const policy = contentPolicy(nonce, { dev });
  headers['content-security-policy'] = policy;
  headers['x-nonce'] = nonce;
  response.setHeader('Content-Security-Policy', policyFor(pathOf(request), policy));
}

const YEAR_S = 31_536_000;

/**
 * A person who came by an address with `?lang=` keeps that language: on the next page, at the sign-in and after it. The
 * address of the wall sets the language of its own screen only.
 */
function keepLanguage(request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  const language = request.headers['x-lang'];
  if (language === undefined || request.method !== 'GET' || isWall(path) || path.startsWith('/api/')) return;
  response.setHeader('Set-Cookie', `locale=${language}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`);
}

function queryOf({ url = '/' }: IncomingMessage): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start === -1 ? '' : url.slice(start));
}

/** Removes the query, because it may hold what a person typed. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?')[0] ?? '/';
}

function answerFault(response: ServerResponse, reference: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body: ErrorBody = { error: { code: 'fault', reference } };
  response.writeHead(500, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Many screens share an address there, so one that asks for a language decides for itself alone. */
function isWall(path: string): boolean {
  return path === '/wall' || path.startsWith('/wall/');
}
