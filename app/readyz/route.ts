import { toJson } from '@/app/api/http';
import { server } from '@/server/context';

export const dynamic = 'force-dynamic';

/** Each part by name, for programs that watch the server. 503 when one has a fault. Shows no figure, no address. */
export async function GET(): Promise<Response> {
  const { release, views } = server();
  const checks = await views.health();
  const ready = checks.every((check) => check.ok);
  return toJson({ ready, release, checks }, ready ? 200 : 503);
}
