import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function PUT(request: Request, { params }: RouteContext<'/api/v1/people/[id]/grants'>): Promise<Response> {
  return write(request, 'people.manage', async (command, { auth }) =>
    auth.people.changeGrants({ ...command, id: (await params).id }),
  );
}
