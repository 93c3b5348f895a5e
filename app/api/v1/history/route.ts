import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** What was said of an indicator, a group of them or a place, and what was corrected and withdrawn of it. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) =>
    toReadResponse(await server.views.history(new URL(request.url).searchParams)),
  );
}
