import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/submit'>): Promise<Response> {
  return write(request, 'draft.submit', async (command, { verbs }) =>
    verbs.submitDraft({ ...command, id: (await params).id }),
  );
}
