import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** A person confirms that the machine's clock is right after it leapt: `{time}` as it was shown. */
export function POST(request: Request): Promise<Response> {
  return write(request, 'settings.manage', (command, { verbs }) => verbs.confirmClock(command));
}
