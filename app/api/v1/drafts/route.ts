import { answer, toReadResponse, write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** The lists of the desk with their position in the stream `ops`. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'desk.read', async ({ server }) =>
    toReadResponse(await server.views.stream('ops', new URLSearchParams())),
  );
}

export function POST(request: Request): Promise<Response> {
  return write(request, 'draft.write', (command, { verbs }) => verbs.startDraft(command));
}
