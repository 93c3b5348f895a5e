import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ErrorBody } from '@/domain/protocol/outcome';
import { contentPolicy, newNonce } from './content-policy';

export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type HttpDeps = { pages: Pages; reportFault(error: unknown, where: string): string; dev: boolean };

const SECURITY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Headers that only we may set: pages believe them. */
const OURS = ['x-real-ip', 'x-lang', 'x-theme', 'x-nonce', 'content-security-policy'];

const CHOICES = { lang: ['km', 'en'], theme: ['dark', 'light'] } as const;

/** What stands before every page and route. A fault in one request never reaches another, nor its words the sender. */
export function createHttpHandler({ pages, reportFault, dev }: HttpDeps): RequestListener {
  return async (request, response) => {
    try {
      settleHeaders(request);
      for (const [name, value] of Object.entries(SECURITY)) response.setHeader(name, value);
      protectPages(request, response, dev);
      await pages(request, response);
    } catch (error) {
      answerFault(response, reportFault(error, `${request.method} ${pathOf(request)}`));
    }
  };
}

/** Who asks is told by the socket, what the address chose by its query; nothing of it by what was sent. */
function settleHeaders(request: IncomingMessage): void {
  const { headers, socket } = request;
  for (const name of OURS) delete headers[name];
  headers['x-real-ip'] = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const query = queryOf(request);
  for (const [choice, allowed] of Object.entries(CHOICES)) {
    const chosen = allowed.find((value) => value === query.get(choice));
    if (chosen) headers[`x-${choice}`] = chosen;
  }
}

/** Next takes the nonce for its own scripts from the request's policy, our layout from `x-nonce`. */
function protectPages({ headers }: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const nonce = newNonce();
  const policy = contentPolicy(nonce, { dev });
  headers['content-security-policy'] = policy;
  headers['x-nonce'] = nonce;
  response.setHeader('Content-Security-Policy', policy);
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
