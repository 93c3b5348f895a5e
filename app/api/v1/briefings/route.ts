import { answer, toReadResponse, write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** All briefings, without their texts. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'briefing.read', async ({ server }) => toReadResponse(await server.views.briefings()));
}

export function POST(request: Request): Promise<Response> {
  return write(request, 'briefing.write', (command, { verbs }) => verbs.startBriefing(command));
}
