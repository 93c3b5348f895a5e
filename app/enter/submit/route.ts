import { readForm, server } from '@/server/context';

/** The form of `/enter`: exchanges the link's token for a session. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  return server().auth.enterWithLink(form.ok ? (form.value.get('token') ?? '') : '', request.headers);
}
