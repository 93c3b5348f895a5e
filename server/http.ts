import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ErrorBody } from '@/domain/outcome';
import type { CallerReader } from './caller/caller';
import { ANSWERS_POLICY, contentPolicy, newNonce } from './content-policy';

export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type HttpDeps = {
  pages: Pages;
  reportFault(error: unknown, where: string): string;
  dev: boolean;
  callerOf: CallerReader;
  /** People reach us by https only. */
  secure: boolean;
};

const SECURITY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** A year, as browsers' lists ask; not for names below ours, which are other people's. */
const SECURE = { 'Strict-Transport-Security': 'max-age=31536000' };

/** Headers that only we may set, for pages believe them; and those that a proxy writes, which were read by then. */
const OURS = ['x-real-ip', 'forwarded', 'x-forwarded-for', 'x-lang', 'x-theme', 'x-nonce', 'content-security-policy'];

const CHOICES = { lang: ['km', 'en'], theme: ['dark', 'light'] } as const;

/** What stands before every page and route. A fault in one request never reaches another, nor its words the sender. */
export function createHttpHandler({ pages, reportFault, dev, callerOf, secure }: HttpDeps): RequestListener {
  const fixed = Object.entries({ ...SECURITY, ...(secure && SECURE) });
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
 * Who asks is told by the socket and the proxies that we trust, what the address chose by its query; nothing of it by
 * what a stranger sent. For requests and for the handshakes of sockets.
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

/** Next takes the nonce for its own scripts from the request's policy, our layout from `x-nonce`. */
function protectPages(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const { headers } = request;
  const nonce = newNonce();
  const policy = contentPolicy(nonce, { dev });
  headers['content-security-policy'] = policy;
  headers['x-nonce'] = nonce;
  response.setHeader('Content-Security-Policy', pathOf(request).startsWith('/api/') ? ANSWERS_POLICY : policy);
}

const YEAR_S = 31_536_000;

/**
 * Whoever came by an address with `?lang=` stays in that language: on the next page, at the sign-in and after it. The wall's
 * address speaks for its own screen only.
 */
function keepLanguage(request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  const language = request.headers['x-lang'];
  if (language === undefined || request.method !== 'GET' || path === '/wall' || path.startsWith('/api/')) return;
  response.setHeader('Set-Cookie', `locale=${language}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`);
}

function queryOf({ url = '/' }: IncomingMessage): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start === -1 ? '' : url.slice(start));
}

/** Without the query: it may hold what somebody typed. */
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
