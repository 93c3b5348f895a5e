import { answer, toReadResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** The newest picture of a screen: HTML without scripts. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/displays/[id]/picture'>,
): Promise<Response> {
  const { id } = await params;
  return answer(request, 'displays.manage', async ({ server: { auth } }) =>
    toReadResponse((await auth.displays.picture(id)) ?? { ok: false, status: 404, code: 'picture.none' }),
  );
}
