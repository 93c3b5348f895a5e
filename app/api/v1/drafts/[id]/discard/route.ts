import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/discard'>): Promise<Response> {
  return write(request, 'draft.write', async (command, { verbs }) =>
    verbs.discardDraft({ ...command, id: (await params).id }),
  );
}
