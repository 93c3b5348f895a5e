import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** A new text in the briefing, empty or filled from the newest report. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/briefings/[id]/speeches'>): Promise<Response> {
  return write(request, 'briefing.write', async (command, { verbs }) =>
    verbs.startSpeech({ ...command, id: (await params).id }),
  );
}
