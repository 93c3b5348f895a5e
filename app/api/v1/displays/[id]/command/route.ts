import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Tells a screen to do something now. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/displays/[id]/command'>,
): Promise<Response> {
  const { id } = await params;
  return write(request, 'displays.manage', (command, { auth }) => auth.displays.command({ ...command, id }));
}
