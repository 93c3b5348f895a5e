import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** The file as it came, to be kept and never shown in the page: nobody checked what is in it. */
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
