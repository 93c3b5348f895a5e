import { answer, keyOf, toResponse } from '@/app/api/http';
import { readBytes } from '@/server/context';

export const dynamic = 'force-dynamic';

/** Stores the file that the report came in: the body is its bytes, and the query has its name. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/originals'>): Promise<Response> {
  return answer(request, 'draft.write', async ({ actor, server }) => {
    const read = await readBytes(request);
    if (!read.ok) return toResponse(read.status === 413 ? { ...read, code: 'original.too_large' } : read);
    const name = new URL(request.url).searchParams.get('name') ?? '';
    const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim() || 'application/octet-stream';
    const file = { name, mediaType, bytes: read.value, draft: (await params).id };
    return toResponse(await server.verbs.uploadOriginal({ actor, key: keyOf(request), file }));
  });
}
