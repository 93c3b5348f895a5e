export const dynamic = 'force-dynamic';

/** The process runs. Whether it can do its work is `/readyz`. */
export function GET(): Response {
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });
}
