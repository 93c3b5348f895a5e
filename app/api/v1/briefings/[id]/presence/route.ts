import { answer, toResponse } from '@/app/api/http';
import { readJson } from '@/server/context';

export const dynamic = 'force-dynamic';

/** A page tells where in the briefing its person is, and learns who else is where. Repeating this is harmless: it needs no key. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/briefings/[id]/presence'>): Promise<Response> {
  return answer(request, 'briefing.read', async ({ actor, server }) => {
    const body = await readJson(request);
    if (!body.ok) return toResponse(body);
    return toResponse(await server.openBriefings.note(actor, (await params).id, body.value));
  });
}
