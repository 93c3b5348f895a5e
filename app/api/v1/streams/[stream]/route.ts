import { answer, toReadResponse } from '@/app/api/http';
import { readActionOf } from '@/server/context';

export const dynamic = 'force-dynamic';

/** Entries after a position, or the snapshot (S4): for gaps, and for readers without a socket. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/streams/[stream]'>): Promise<Response> {
  const { stream } = await params;
  return answer(request, readActionOf(stream), async ({ server }) =>
    toReadResponse(await server.views.stream(stream, new URL(request.url).searchParams)),
  );
}
