import { answer, toJson, write } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** All paired screens. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'displays.manage', async ({ server: { auth, now } }) =>
    toJson({ now: now(), ...(await auth.displays.list()) }, 200),
  );
}

/** Pairs the screen that shows this code. */
export function POST(request: Request): Promise<Response> {
  return write(request, 'displays.manage', (command, { auth }) => auth.displays.pair(command));
}
