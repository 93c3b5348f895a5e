import { answer, toTable } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Everything that is released to all, as one table. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async ({ server }) => toTable(server.views.released(), 'figures.csv'));
}
