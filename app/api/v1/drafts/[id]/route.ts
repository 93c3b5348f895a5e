import { answer, toReadResponse, write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** A draft in full; who read it is kept. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]'>): Promise<Response> {
  return answer(request, 'desk.read', async ({ server, actor }) =>
    toReadResponse(await server.views.draft(actor, (await params).id)),
  );
}

/** Keeps what was typed. */
export function PUT(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]'>): Promise<Response> {
  return write(request, 'draft.write', async (command, { verbs }) =>
    verbs.saveDraft({ ...command, id: (await params).id }),
  );
}
