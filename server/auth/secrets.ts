import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { AuthConfig } from './better-auth';

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * The secret of a link, made of the server's own and the link's id: a repeated request gets the same link, although
 * only the hash is kept.
 */
export function linkSecret({ authSecret }: AuthConfig, id: string): string {
  return createHmac('sha256', authSecret).update(`link/${id}`).digest('base64url');
}

/** Compares in a time that says nothing about where they differ. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
