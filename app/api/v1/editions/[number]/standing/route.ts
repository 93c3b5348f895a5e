import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Only which figures have changed: a podium asks it every few seconds. */
export function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/editions/[number]/standing'>,
): Promise<Response> {
  return answer(request, 'briefing.read', async ({ server }) =>
    toReadResponse(await server.views.changedFigures(Number((await params).number))),
  );
}
