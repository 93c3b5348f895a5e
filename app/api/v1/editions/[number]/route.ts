import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** A frozen copy, proven, with what became of each of its figures. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/editions/[number]'>): Promise<Response> {
  return answer(request, 'briefing.read', async ({ server }) =>
    toReadResponse(await server.views.edition(Number((await params).number))),
  );
}
