import { answer, toJson, toResponse } from '@/app/api/http';
import { audienceOf, readNumber, UNKNOWN_UPDATE } from '@/app/api/v1/updates/query';

export const dynamic = 'force-dynamic';

/** The newest revision, also when it was corrected or withdrawn. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/updates/[number]'>): Promise<Response> {
  return answer(request, 'board.read', async (call) => {
    const update = await call.server.views.update(readNumber((await params).number), audienceOf(call));
    return update ? toJson(update, 200) : toResponse(UNKNOWN_UPDATE);
  });
}
