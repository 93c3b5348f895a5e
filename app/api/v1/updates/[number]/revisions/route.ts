import { answer, toJson, toResponse } from '@/app/api/http';
import { audienceOf, readNumber, UNKNOWN_UPDATE } from '@/app/api/v1/updates/query';

export const dynamic = 'force-dynamic';

/** All revisions, oldest first. None is ever removed. */
export function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/updates/[number]/revisions'>,
): Promise<Response> {
  return answer(request, 'board.read', async (call) => {
    const revisions = await call.server.views.revisions(readNumber((await params).number), audienceOf(call));
    return revisions ? toJson({ revisions }, 200) : toResponse(UNKNOWN_UPDATE);
  });
}
