import type { Call } from '@/app/api/http';
import type { Refusal } from '@/domain/outcome';
import type { Audience } from '@/server/context';

export const UNKNOWN_UPDATE: Refusal = { ok: false, status: 404, code: 'update.unknown' };

/** Internal updates are shown to people who may see them. For all others they do not exist. */
export function audienceOf({ actor, server }: Call): Audience {
  return { staff: server.permission(actor, 'staff.read') === 'allowed' };
}

/** Text that is no number becomes 0, because no update has the number 0. */
export function readNumber(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
