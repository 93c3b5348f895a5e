import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** What reports say in words only, by place and topic, newest first. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) =>
    toReadResponse(await server.views.statements(new URL(request.url).searchParams)),
  );
}
