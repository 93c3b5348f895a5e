const YEAR_S = 31_536_000;

const CHOICES = { locale: ['km', 'en'], theme: ['light', 'dark'] } as const;

/** Keeps a choice of language or theme in a cookie and goes back to the page; a plain form, so it works without scripts. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const headers = new Headers({ Location: toOwnPath(form.get('back')) });
  for (const [cookie, allowed] of Object.entries(CHOICES)) {
    const value = allowed.find((choice) => choice === form.get(cookie));
    if (value) headers.append('Set-Cookie', `${cookie}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`);
  }
  return new Response(null, { status: 303, headers });
}

/** Only a path of this site: `//elsewhere` and `https://elsewhere` lead to the board. */
function toOwnPath(back: FormDataEntryValue | null): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/';
}
