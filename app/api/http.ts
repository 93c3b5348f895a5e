import { askerOf } from '@/app/asker';
import type { Outcome, Refusal } from '@/domain/outcome';
import { type Action, type Actor, refusePermission } from '@/domain/policy';
import {
  type Command,
  FOREIGN,
  readJson,
  type Server,
  server,
  toFault,
  toJson,
  toResponse,
  toTooMany,
} from '@/server/context';

export { toJson, toResponse } from '@/server/context';

export type Call = { request: Request; actor: Actor; server: Server };

/** Every route of the API: checks who asks and what they may do, then works. It logs a fault once, with a reference. */
export async function answer(
  request: Request,
  action: Action,
  work: (call: Call) => Promise<Response>,
): Promise<Response> {
  const running = server();
  try {
    const actor = await askerOf(request.headers, action);
    const waitS = running.limits.take(actor, { address: addressOf(request), method: request.method });
    if (waitS !== null) return toTooMany(waitS);
    const refusal = refuseForeign(request, actor, running) ?? refusePermission(running.permission(actor, action));
    return refusal ? toResponse(refusal) : await work({ request, actor, server: running });
  } catch (error) {
    return toFault(error, (fault) => running.reportFault(fault, `${request.method} ${new URL(request.url).pathname}`));
  }
}

/** The server has read it from the socket. */
function addressOf({ headers }: Request): string {
  return headers.get('x-real-ip') ?? '';
}

/** A browser sends its cookie from any site, so a write with a cookie must come from our pages. A token is different. */
function refuseForeign(request: Request, actor: Actor, { sameOrigin }: Server): Refusal | null {
  const { method, headers } = request;
  const isRead = method === 'GET' || method === 'HEAD';
  const byCookie = headers.has('cookie') && actor.kind !== 'token';
  if (isRead || !byCookie || sameOrigin(headers)) return null;
  return FOREIGN;
}

/** Programs get an answer that they can read, not a page for people. */
export function toUnknownPath(): Response {
  return toResponse({ ok: false, status: 404, code: 'path.unknown' });
}

/** The answer of a read: what was found, or the refusal. */
export function toReadResponse(found: object | Refusal): Response {
  return isRefusal(found) ? toResponse(found) : toJson(found, 200);
}

function isRefusal(found: object | Refusal): found is Refusal {
  return 'ok' in found && found.ok === false;
}

/** A write: gives its body and its key to a verb. */
export function write(
  request: Request,
  action: Action,
  verb: (command: Command, server: Server) => Promise<Outcome<unknown>>,
): Promise<Response> {
  return answer(request, action, async ({ actor, server }) => {
    const body = await readJson(request);
    if (!body.ok) return toResponse(body);
    return toResponse(await verb({ actor, key: keyOf(request), input: body.value }, server));
  });
}

export function keyOf({ headers }: Request): string | null {
  return headers.get('idempotency-key');
}

/** Sends a table as a file while it is made. */
export function toTable(lines: AsyncGenerator<string>, name: string): Response {
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  };
  return new Response(toStream(lines), { headers });
}

function toStream(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
}
