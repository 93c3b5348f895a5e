import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { server } from '@/server/context';

/** Lets only those read on who may read the boards; all others sign in first, as somebody who may, and come back. */
export async function requireReader(path: string): Promise<void> {
  const permission = server().permission(await server().actorOf(await headers()), 'board.read');
  if (permission !== 'allowed') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
