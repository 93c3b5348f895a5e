import { write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** "Next report by …"; null takes it back. */
export function POST(request: Request): Promise<Response> {
  return write(request, 'promise.make', (command, { verbs }) => verbs.makePromise(command));
}
