import { answer, toJson } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** All people, or those that `q` finds; and the invites that nobody has used yet. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'people.manage', async ({ server: { auth } }) => {
    const query = new URL(request.url).searchParams.get('q') ?? '';
    return toJson(await auth.people.list(query), 200);
  });
}
