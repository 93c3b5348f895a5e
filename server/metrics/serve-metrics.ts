import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ErrorBody } from '@/domain/outcome';
import { pathOf } from '@/server/http/target';
import type { Metrics } from './metrics';

export type MetricsAccess = {
  metrics: Pick<Metrics, 'text'>;
  /** Null: only programs on this machine may read. */
  token: string | null;
};

/** Answers `/metrics`, before anything believes what a proxy says. */
export function withMetrics(access: MetricsAccess, next: RequestListener): RequestListener {
  return (request, response) => {
    if (pathOf(request) === '/metrics') void answer(access, request, response);
    else next(request, response);
  };
}

async function answer({ metrics, token }: MetricsAccess, request: IncomingMessage, response: ServerResponse) {
  const no = token === null ? refuseForeign(request) : refuseWithoutToken(request, token);
  if (no !== null) return refuse(response, no);
  const text = await metrics.text().catch(() => null);
  if (text === null) return refuse(response, 503);
  response.writeHead(200, { ...PLAIN, 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  // Node itself leaves the text out for HEAD.
  response.end(text);
}

const PLAIN = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

const CODES = { 401: 'session.missing', 403: 'role.missing', 503: 'database.away' } as const;

function refuse(response: ServerResponse, status: keyof typeof CODES): void {
  const body: ErrorBody = { error: { code: CODES[status] } };
  const asked = status === 401 && { 'WWW-Authenticate': 'Bearer' };
  response.writeHead(status, { ...PLAIN, ...asked, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

function refuseWithoutToken({ headers }: IncomingMessage, token: string): 401 | null {
  const shown = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digestOf(shown), digestOf(token)) ? null : 401;
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** What a proxy adds or changes. One on this machine also comes from 127.0.0.1: it must not open this page to the world. */
const OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];
const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

function refuseForeign({ headers, socket, httpVersion }: IncomingMessage): 403 | null {
  const isDirect = httpVersion !== '1.0' && OF_PROXIES.every((name) => headers[name] === undefined);
  const isFromHere = LOOPBACK.test(socket.remoteAddress ?? '') && HERE.test(headers.host ?? '');
  return isDirect && isFromHere ? null : 403;
}
