import { answer, toReadResponse, toTable } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, 'audit.read', async ({ server }) => {
    const lines = await server.views.auditTable(new URL(request.url).searchParams);
    return 'ok' in lines ? toReadResponse(lines) : toTable(lines, 'audit.csv');
  });
}
