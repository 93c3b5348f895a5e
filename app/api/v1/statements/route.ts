import { answer } from '@/app/api/http';
import { readAt } from '@/app/api/past-query';

export const dynamic = 'force-dynamic';

/** What reports say in words only, by place and topic, newest first; with `at` and `mode` at a moment of the past. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', ({ server: { views, now } }) =>
    readAt(request, { now: now(), present: views.statements, past: views.past.statements }),
  );
}
