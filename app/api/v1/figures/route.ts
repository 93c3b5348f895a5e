import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) =>
    toReadResponse(await server.views.figures(new URL(request.url).searchParams)),
  );
}
