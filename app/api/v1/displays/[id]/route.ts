import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Sets a screen up anew. */
export async function PUT(request: Request, { params }: RouteContext<'/api/v1/displays/[id]'>): Promise<Response> {
  const { id } = await params;
  return write(request, 'displays.manage', (command, { auth }) => auth.displays.change({ ...command, id }));
}
