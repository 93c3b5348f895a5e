import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/approve'>): Promise<Response> {
  return write(request, 'draft.approve', async (command, { verbs }) =>
    verbs.approveDraft({ ...command, id: (await params).id }),
  );
}
