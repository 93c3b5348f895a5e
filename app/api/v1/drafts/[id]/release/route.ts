import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

export function POST(request: Request, { params }: RouteContext<'/api/v1/drafts/[id]/release'>): Promise<Response> {
  return write(request, 'update.publish', async (command, { verbs }) =>
    verbs.releaseDraft({ ...command, id: (await params).id }),
  );
}
