import { answer, toReadResponse, write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** The bank of questions and answers. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'briefing.read', async ({ server }) =>
    toReadResponse(await server.views.questions(new URL(request.url).searchParams)),
  );
}

export function POST(request: Request): Promise<Response> {
  return write(request, 'briefing.write', (command, { verbs }) => verbs.startQuestion(command));
}
