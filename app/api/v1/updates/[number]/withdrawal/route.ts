import { write } from '@/app/api/http';
import { readNumber } from '@/app/api/v1/updates/query';

export const dynamic = 'force-dynamic';

export function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/updates/[number]/withdrawal'>,
): Promise<Response> {
  return write(request, 'update.withdraw', async (command, { verbs }) =>
    verbs.withdrawUpdate({ ...command, number: readNumber((await params).number) }),
  );
}
