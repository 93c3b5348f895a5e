import { write } from '@/app/api/http';
import { readNumber } from '@/app/api/v1/updates/query';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/updates/[number]/review'>): Promise<Response> {
  return write(request, 'update.review', async (command, { verbs }) =>
    verbs.reviewUpdate({ ...command, number: readNumber((await params).number) }),
  );
}
