import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** On how many screens the newest revision of an update stands, and which ones do not show it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/updates/[number]/displays'>,
): Promise<Response> {
  const { number } = await params;
  return answer(request, 'desk.read', async ({ server: { auth } }) => {
    const reach = /^[1-9]\d{0,8}$/.test(number) ? await auth.displays.reach(Number(number)) : null;
    return toReadResponse(reach ?? { ok: false, status: 404, code: 'reach.none' });
  });
}
