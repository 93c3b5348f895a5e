import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** A whole briefing, with the flags of all its texts. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/briefings/[id]'>): Promise<Response> {
  return answer(request, 'briefing.read', async ({ server }) =>
    toReadResponse(await server.views.briefing((await params).id)),
  );
}
