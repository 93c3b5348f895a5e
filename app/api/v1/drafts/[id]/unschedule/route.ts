import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/unschedule'>): Promise<Response> {
  return write(request, 'draft.schedule', async (command, { verbs }) =>
    verbs.unscheduleDraft({ ...command, id: (await params).id }),
  );
}
