import { answer, toResponse } from '@/app/api/http';
import { readJson } from '@/server/context';

export const dynamic = 'force-dynamic';

/** A page tells that it has the draft open, and learns who else has. Repeating this is harmless: it needs no key. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/presence'>): Promise<Response> {
  return answer(request, 'desk.read', async ({ actor, server }) => {
    const body = await readJson(request);
    if (!body.ok) return toResponse(body);
    return toResponse(await server.openDrafts.note(actor, (await params).id, body.value));
  });
}
