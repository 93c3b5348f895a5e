import { answer } from '@/app/api/http';
import { readAt } from '@/app/api/past-query';

export const dynamic = 'force-dynamic';

/** What happened, by its own date, newest first; with `at` and `mode` at a moment of the past. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', ({ server: { views, now } }) =>
    readAt(request, { now: now(), present: views.events, past: views.past.events }),
  );
}
