import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** One person, with the sessions. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/people/[id]'>): Promise<Response> {
  return answer(request, 'people.manage', async ({ server: { auth } }) => {
    const found = await auth.people.find((await params).id);
    return toReadResponse(found ?? { ok: false, status: 404, code: 'user.unknown' });
  });
}
