import { type Action, type Actor, ANYONE, server, troubleOf } from '@/server/context';

/**
 * Who asks. While the database is away nobody can be looked up; what is open to all is shown to everybody, as to one who
 * has not signed in.
 */
export async function askerOf(headers: Headers, action: Action): Promise<Actor> {
  try {
    return await server().actorOf(headers);
  } catch (error) {
    if (troubleOf(error) && server().permission(ANYONE, action) === 'allowed') return ANYONE;
    throw error;
  }
}
