import { answer, toReadResponse, toResponse } from '@/app/api/http';
import { readJson } from '@/server/context';

export const dynamic = 'force-dynamic';

/** What is known of these figures. It is a read: a page may quote more of them than an address can hold. It needs no key. */
export function POST(request: Request): Promise<Response> {
  return answer(request, 'briefing.read', async ({ server }) => {
    const body = await readJson(request);
    return body.ok ? toReadResponse(await server.views.cited(body.value)) : toResponse(body);
  });
}
