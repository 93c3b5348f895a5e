import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Makes a numbered copy of exactly the versions that the body names. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/briefings/[id]/freeze'>): Promise<Response> {
  return write(request, 'briefing.freeze', async (command, { verbs }) =>
    verbs.freezeBriefing({ ...command, id: (await params).id }),
  );
}
