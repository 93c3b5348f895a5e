import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** One line for the podium of this briefing. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/briefings/[id]/line'>): Promise<Response> {
  return write(request, 'briefing.write', async (command, { verbs }) =>
    verbs.sendLine({ ...command, id: (await params).id }),
  );
}
