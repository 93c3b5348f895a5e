import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/people/[id]/sign-out'>): Promise<Response> {
  return write(request, 'people.manage', async (command, { auth }) =>
    auth.people.signOut({ ...command, id: (await params).id }),
  );
}
