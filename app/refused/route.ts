import en from '@/messages/en.json';
import km from '@/messages/km.json';

export const dynamic = 'force-dynamic';

type Words = { title: string; text: string };

/** What the server can say in place of a page (server/http/guard.ts), by its code. */
const TEXTS: Record<string, [khmer: Words, english: Words]> = {
  'address.invalid': [km.Refused.address.invalid, en.Refused.address.invalid],
  'body.too_large': [km.Refused.body.too_large, en.Refused.body.too_large],
  'method.unknown': [km.Refused.method.unknown, en.Refused.method.unknown],
  'rate.exceeded': [km.Refused.rate.exceeded, en.Refused.rate.exceeded],
};

/** In both languages, without a check of who asks: the answer must cost very little. */
export function GET({ headers }: Request): Response {
  const [status = '', code = ''] = (headers.get('x-refusal') ?? '').split(' ');
  const texts = TEXTS[code];
  if (!texts) return new Response(null, { status: 404 });
  return new Response(toPage(texts, headers.get('x-nonce') ?? ''), {
    status: Number(status),
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function toPage([khmer, english]: [Words, Words], nonce: string): string {
  return `<!doctype html>
<html lang="km">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${khmer.title} · ${english.title}</title>
<style nonce="${nonce}">body{font:1.125rem/1.7 "Noto Sans Khmer","Noto Sans",sans-serif;max-width:36rem;margin:12vh auto;padding:0 1rem;color-scheme:light dark}h1{font-size:1.375rem}</style>
<main>
<h1>${khmer.title}</h1><p>${khmer.text}</p><p><a href="/">${km.NotFound.back}</a></p>
<div lang="en"><h1>${english.title}</h1><p>${english.text}</p><p><a href="/">${en.NotFound.back}</a></p></div>
</main>
</html>
`;
}
