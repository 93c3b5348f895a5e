import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/refuse'>): Promise<Response> {
  return write(request, 'draft.refuse', async (command, { verbs }) =>
    verbs.refuseDraft({ ...command, id: (await params).id }),
  );
}
