import { answer } from '@/app/api/http';
import { readAt } from '@/app/api/past-query';

export const dynamic = 'force-dynamic';

/** With `at` and `mode`: as they were known at that moment, or as they are known now of the time up to it. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'board.read', ({ server: { views, now } }) =>
    readAt(request, { now: now(), present: views.figures, past: views.past.figures }),
  );
}
