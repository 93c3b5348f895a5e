import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** The corrections that are owed, the open ones first. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'speech.said', async ({ server }) => toReadResponse({ debts: await server.views.debts() }));
}
