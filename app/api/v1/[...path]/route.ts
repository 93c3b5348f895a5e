import { toResponse } from '@/app/api/http';

export const dynamic = 'force-dynamic';

/** Programs get an answer that they can read, not the page for people. */
function refuse(): Response {
  return toResponse({ ok: false, status: 404, code: 'path.unknown' });
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
