import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/schedule'>): Promise<Response> {
  return write(request, 'draft.schedule', async (command, { verbs }) =>
    verbs.scheduleDraft({ ...command, id: (await params).id }),
  );
}
