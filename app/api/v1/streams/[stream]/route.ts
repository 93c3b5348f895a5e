import { answer, toReadResponse } from '@/app/api/http';
import { readActionOf } from '@/server/context';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ stream: string }> };

/** Entries after a position (S4): for gaps, for readers without a socket, for caches. Each stream has its own readers. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { stream } = await params;
  return answer(request, readActionOf(stream), async ({ server }) =>
    toReadResponse(await server.views.streamAfter(stream, new URL(request.url).searchParams)),
  );
}
