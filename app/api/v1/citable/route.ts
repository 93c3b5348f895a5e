import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Figures that a text can quote. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'briefing.read', async ({ server }) =>
    toReadResponse(await server.views.citable(new URL(request.url).searchParams)),
  );
}
