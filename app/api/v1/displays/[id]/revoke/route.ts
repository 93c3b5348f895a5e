import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Ends the access of a screen at once. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/displays/[id]/revoke'>,
): Promise<Response> {
  const { id } = await params;
  return write(request, 'displays.manage', (command, { auth }) => auth.displays.revoke({ ...command, id }));
}
