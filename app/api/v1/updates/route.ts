import { answer, readJson, toReadResponse, toResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) =>
    toReadResponse(await server.views.updates(new URL(request.url).searchParams)),
  );
}

export function POST(request: Request): Promise<Response> {
  return answer(request, 'update.publish', async ({ server, actor }) => {
    const body = await readJson(request);
    if (!body.ok) return toResponse(body);
    const key = request.headers.get('idempotency-key');
    return toResponse(await server.verbs.publishUpdate({ actor, key, input: body.value }));
  });
}
