import type { Outcome } from '@/domain/protocol/outcome';
import { type Post, postIntent } from './post-intent';

/** `unknown`: no definite answer came; asked again with the same key it is settled, and never done twice. */
export type Answer<T> = Outcome<T> | { ok: false; status: 'unknown' };

/** One write to our own API; the caller knows what its success holds. */
export async function ask<T>(post: Post): Promise<Answer<T>> {
  return (await postIntent(post)) as Answer<T>;
}
