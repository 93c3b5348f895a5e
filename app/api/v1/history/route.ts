import { answer } from '@/app/api/http';
import { readAt } from '@/app/api/past-query';

export const dynamic = 'force-dynamic';

/** What was said of an indicator, a group of them or a place, and what was corrected and withdrawn of it; with `at` and `mode` at a moment of the past. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', ({ server: { views, now } }) =>
    readAt(request, { now: now(), present: views.history, past: views.past.history }),
  );
}
