import { type Action, type Actor, ANYONE } from '@/domain/policy';
import { server, troubleOf } from '@/server/context';

/**
 * Who asks. While the database is away, nobody can be looked up. Then everybody sees what is open to all, like a person
 * who has not signed in.
 */
export async function askerOf(headers: Headers, action: Action): Promise<Actor> {
  try {
    return await server().actorOf(headers);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble && server().permission(ANYONE, action) === 'allowed') return ANYONE;
    throw trouble ? toPageTrouble(trouble, error) : error;
  }
}

/** For the frame of every page, which is drawn also while nobody can be looked up. */
export async function knownAsker(headers: Headers): Promise<Actor> {
  try {
    return await server().actorOf(headers);
  } catch (error) {
    if (troubleOf(error)) return ANYONE;
    throw error;
  }
}

/** Next gives only the digest to the page for faults, `app/error.tsx`. */
function toPageTrouble(trouble: string, cause: unknown): Error {
  return Object.assign(new Error(`The database does nothing for us: ${trouble}`, { cause }), { digest: trouble });
}
