import { answer, write } from '@/app/api/http';
import { readAt } from '@/app/api/past-query';
import { audienceOf } from './query';

export const dynamic = 'force-dynamic';

/** With `at` and `mode` at a moment of the past, where nothing is for people inside only. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', (call) => {
    const { views, now } = call.server;
    const present = (query: URLSearchParams) => views.updates(query, audienceOf(call));
    return readAt(request, { now: now(), present, past: views.past.updates });
  });
}

export function POST(request: Request): Promise<Response> {
  return write(request, 'update.publish', (command, { verbs }) => verbs.publishUpdate(command));
}
