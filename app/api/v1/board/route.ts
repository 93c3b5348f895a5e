import { answer, toJson, toResponse } from '@/app/api/http';
import { readPastQuery } from '@/app/api/past-query';
import { instantText, type Past } from '@/domain/past/past';
import type { Server } from '@/server/context';

export const dynamic = 'force-dynamic';

/** The whole board with its position in the stream (S3); with `at` and `mode` a board of the past. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) => {
    const read = readPastQuery(new URL(request.url).searchParams, server.now());
    if (!read.ok) return toResponse(read);
    return read.past ? pastBoard(server, read.past) : presentBoard(server, request.headers.get('if-none-match'));
  });
}

/** A reader asks again with its ETag: 304 costs nothing. */
async function presentBoard({ views }: Server, known: string | null): Promise<Response> {
  const bytes = await views.snapshotBytes();
  if ('ok' in bytes) return toResponse(bytes);
  const { etag, json } = bytes;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (isKnown(known, etag)) return new Response(null, { status: 304, headers });
  return new Response(json, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

/** It is no snapshot: nobody can follow the stream from it. */
async function pastBoard({ views }: Server, past: Past): Promise<Response> {
  const { epoch, seq, board } = await views.past.board(past);
  return toJson({ kind: 'past', s: 'wall', at: instantText(past.at), mode: past.mode, epoch, seq, board }, 200);
}

/** A proxy that compresses the answer marks its tag as weak. The board is the same. */
function isKnown(header: string | null, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
}
