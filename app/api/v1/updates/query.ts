import type { Call } from '@/app/api/http';
import type { Refusal } from '@/domain/outcome';
import type { Audience } from '@/server/context';

export const UNKNOWN_UPDATE: Refusal = { ok: false, status: 404, code: 'update.unknown' };

/** What is only for inside is shown to those who may see it; to all others there is no such update. */
export function audienceOf({ actor, server }: Call): Audience {
  return { staff: server.permission(actor, 'staff.read') === 'allowed' };
}

/** 0, which no update has, for what is no number. */
export function readNumber(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
