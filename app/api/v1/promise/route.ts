import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Sets "Next report by …"; null removes it. */
export function POST(request: Request): Promise<Response> {
  return write(request, 'promise.make', (command, { verbs }) => verbs.makePromise(command));
}
