import { answer, toJson, toResponse } from '@/app/api/http';
import { audienceOf, readNumber, UNKNOWN_UPDATE } from '@/app/api/v1/updates/reading';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ number: string }> };

/** The newest revision, whatever became of it. */
export function GET(request: Request, { params }: Place): Promise<Response> {
  return answer(request, 'board.read', async (call) => {
    const update = await call.server.views.update(readNumber((await params).number), audienceOf(call));
    return update ? toJson(update, 200) : toResponse(UNKNOWN_UPDATE);
  });
}
