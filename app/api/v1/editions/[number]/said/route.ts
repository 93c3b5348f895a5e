import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Notes which figures of the edition were said, to whom and when. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/editions/[number]/said'>): Promise<Response> {
  return write(request, 'speech.said', async (command, { verbs }) =>
    verbs.noteSaid({ ...command, number: Number((await params).number) }),
  );
}
