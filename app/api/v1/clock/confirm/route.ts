import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** The machine's clock leapt, and its time is right: `{time}` as it was shown. */
export function POST(request: Request): Promise<Response> {
  return write(request, 'settings.manage', (command, { verbs }) => verbs.confirmClock(command));
}
