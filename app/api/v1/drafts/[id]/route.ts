import { answer, toReadResponse, write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** A whole draft. The audit trail notes who read it. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]'>): Promise<Response> {
  return answer(request, 'desk.read', async ({ server, actor }) =>
    toReadResponse(await server.views.draft(actor, (await params).id)),
  );
}

/** Saves what was typed. */
export function PUT(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]'>): Promise<Response> {
  return write(request, 'draft.write', async (command, { verbs }) =>
    verbs.saveDraft({ ...command, id: (await params).id }),
  );
}
