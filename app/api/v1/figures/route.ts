import { answer, toReadResponse, toResponse } from '@/app/api/http';
import { readPastQuery } from '@/app/api/past-query';

export const dynamic = 'force-dynamic';

/** With `at` and `mode`: as they were known at that moment, or as they are known now of the time up to it. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server: { views, now } }) => {
    const read = readPastQuery(new URL(request.url).searchParams, now());
    if (!read.ok) return toResponse(read);
    const { past, rest } = read;
    return toReadResponse(await (past ? views.past.figures(past, rest) : views.figures(rest)));
  });
}
