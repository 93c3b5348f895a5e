import { answer, toResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** The whole board with its position in the stream (S3). A reader asks again with its ETag: 304 costs nothing. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) => {
    const bytes = await server.views.snapshotBytes();
    if ('ok' in bytes) return toResponse(bytes);
    const { etag, json } = bytes;
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
    if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
    return new Response(json, { headers: { ...headers, 'Content-Type': 'application/json' } });
  });
}

/** A proxy that compresses the answer marks its tag as weak. The board is the same. */
function isKnown(header: string | null, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
}
