import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ id: string; session: string }> };

export function POST(request: Request, { params }: Place): Promise<Response> {
  return write(request, 'people.manage', async (command, { auth }) =>
    auth.people.endSession({ ...command, ...(await params) }),
  );
}
