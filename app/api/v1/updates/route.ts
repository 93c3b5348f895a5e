import { answer, toReadResponse, write } from '@/app/api/http';
import { audienceOf } from './query';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', async (call) =>
    toReadResponse(await call.server.views.updates(new URL(request.url).searchParams, audienceOf(call))),
  );
}

export function POST(request: Request): Promise<Response> {
  return write(request, 'update.publish', (command, { verbs }) => verbs.publishUpdate(command));
}
