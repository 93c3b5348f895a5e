import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ id: string }> };

export function POST(request: Request, { params }: Place): Promise<Response> {
  return write(request, 'draft.schedule', async (command, { verbs }) =>
    verbs.unscheduleDraft({ ...command, id: (await params).id }),
  );
}
