export const dynamic = 'force-dynamic';

/** The process runs. `/readyz` says whether it can do its work. */
export function GET(): Response {
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });
}
