import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** What happened, by its own date, newest first. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) =>
    toReadResponse(await server.views.events(new URL(request.url).searchParams)),
  );
}
