import { write } from '@/app/api/http';
import { readNumber } from '@/app/api/v1/updates/query';

export const dynamic = 'force-dynamic';

export function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/updates/[number]/corrections'>,
): Promise<Response> {
  return write(request, 'update.correct', async (command, { verbs }) =>
    verbs.correctUpdate({ ...command, number: readNumber((await params).number) }),
  );
}
