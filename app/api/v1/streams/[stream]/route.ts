import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ stream: string }> };

/** Entries after a position (S4): for gaps, for readers without a socket, for caches. */
export function GET(request: Request, { params }: Place): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) => {
    const { stream } = await params;
    return toReadResponse(await server.views.streamAfter(stream, new URL(request.url).searchParams));
  });
}
