import { answer, toReadResponse } from '@/app/api/http';
import { audienceOf } from '@/app/api/v1/updates/query';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async (call) =>
    toReadResponse(await call.server.views.search(new URL(request.url).searchParams, audienceOf(call))),
  );
}
