import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { AuthConfig } from './better-auth';

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * The secret of a link, made from the server's secret and the id of the link. So a repeated request gets the same link,
 * although we store only the hash.
 */
export function linkSecret({ authSecret }: AuthConfig, id: string): string {
  return createHmac('sha256', authSecret).update(`link/${id}`).digest('base64url');
}

/** The time of the comparison does not show where the values differ. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
