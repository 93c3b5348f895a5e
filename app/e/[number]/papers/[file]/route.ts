import { answer, toResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** A paper of an edition: to be printed, or a file to take along. */
export function GET(request: Request, { params }: RouteContext<'/e/[number]/papers/[file]'>): Promise<Response> {
  return answer(request, 'briefing.read', async ({ server }) => {
    const { number, file } = await params;
    const read = await server.views.edition(Number(number));
    if ('ok' in read) return toResponse(read);
    const paper = await server.papers.make(read.edition, file);
    if ('ok' in paper) return toResponse(paper);
    const { name, mediaType, bytes, isShown } = paper;
    const place = isShown ? 'inline' : 'attachment';
    return new Response(bytes, {
      headers: {
        'Content-Type': mediaType,
        'Content-Disposition': `${place}; filename="${name}"`,
        'Cache-Control': 'no-store',
      },
    });
  });
}
