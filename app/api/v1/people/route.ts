import { answer, toJson } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Everybody, or those whom `q` finds; and the invitations that nobody has taken yet. */
export function GET(request: Request): Promise<Response> {
  return answer(request, 'people.manage', async ({ server: { auth } }) => {
    const query = new URL(request.url).searchParams.get('q') ?? '';
    return toJson(await auth.people.list(query), 200);
  });
}
