import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, 'audit.read', async ({ server }) =>
    toReadResponse(await server.views.audit(new URL(request.url).searchParams)),
  );
}
