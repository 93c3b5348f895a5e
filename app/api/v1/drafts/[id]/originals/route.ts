import { answer, keyOf, readBytes, toResponse } from '@/app/api/http';
import { MOST_ORIGINAL_BYTES } from '@/domain/workflow/originals';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ id: string }> };

/** The file that the report came in: its bytes are the body, its name is in the query. */
export function POST(request: Request, { params }: Place): Promise<Response> {
  return answer(request, 'draft.write', async ({ actor, server }) => {
    const bytes = await readBytes(request, MOST_ORIGINAL_BYTES);
    if (!bytes) return toResponse({ ok: false, status: 413, code: 'original.too_large' });
    const name = new URL(request.url).searchParams.get('name') ?? '';
    const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim() || 'application/octet-stream';
    const file = { name, mediaType, bytes, draft: (await params).id };
    return toResponse(await server.verbs.uploadOriginal({ actor, key: keyOf(request), file }));
  });
}
