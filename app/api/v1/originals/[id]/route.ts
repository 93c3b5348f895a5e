import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Sends the file as it came. No page ever shows it, because nobody checked its content. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/originals/[id]'>): Promise<Response> {
  return answer(request, 'desk.read', async ({ server, actor }) => {
    const file = await server.views.original(actor, (await params).id);
    if ('ok' in file) return toReadResponse(file);
    return new Response(file.bytes, {
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'Cache-Control': 'no-store',
      },
    });
  });
}
