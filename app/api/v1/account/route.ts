import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** A person's own account with its sessions. Programs have none. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'account.own', async ({ server: { auth } }) => {
    const found = await auth.account.view(request.headers);
    return toReadResponse(found ?? { ok: false, status: 401, code: 'session.missing' });
  });
}
