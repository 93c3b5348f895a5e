import { answer, toJson } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Computes every hash of every stream again (L3). */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'audit.read', async ({ server }) => toJson(await server.views.chain(), 200));
}
