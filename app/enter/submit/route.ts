import { server } from '@/server/context';

const MOST_BYTES = 4096;

/** The form of `/enter`: takes the link's token for a session. */
export async function POST(request: Request): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  const form = length <= MOST_BYTES ? new URLSearchParams(await request.text()) : new URLSearchParams();
  return server().auth.enterWithLink(form.get('token') ?? '', request.headers);
}
