import { toResponse } from '@/app/api/http';
import { toOwnPath } from '@/domain/own-path';
import { readForm, server } from '@/server/context';

const YEAR_S = 31_536_000;

const CHOICES = { locale: ['km', 'en'], theme: ['light', 'dark'] } as const;

/** Stores the chosen language or theme in a cookie and returns to the page. It is a plain form, so it needs no scripts. */
export async function POST(request: Request): Promise<Response> {
  if (!server().sameOrigin(request.headers)) return toResponse({ ok: false, status: 403, code: 'origin.foreign' });
  const form = await readForm(request);
  if (!form.ok) return toResponse(form);
  const headers = new Headers({ Location: toOwnPath(form.value.get('back')) });
  for (const [cookie, allowed] of Object.entries(CHOICES)) {
    const value = allowed.find((choice) => choice === form.value.get(cookie));
    if (value) headers.append('Set-Cookie', `${cookie}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`);
  }
  return new Response(null, { status: 303, headers });
}
