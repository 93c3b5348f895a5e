import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/people/[id]/disable'>): Promise<Response> {
  return write(request, 'people.manage', async (command, { auth }) =>
    auth.people.disable({ ...command, id: (await params).id }),
  );
}
