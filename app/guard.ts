import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import type { Action } from '@/domain/policy';
import { server } from '@/server/context';
import { askerOf } from './asker';

export async function isReader(): Promise<boolean> {
  return server().permission(await askerOf(await headers(), 'board.read'), 'board.read') === 'allowed';
}

/** Lets people continue who may read the boards. All others sign in first and then come back. */
export async function requireReader(path: string): Promise<void> {
  if (!(await isReader())) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** For pages of one role: a person without a session signs in, and a person without the role gets the page for 403. */
export async function requireMay(action: Action, path: string): Promise<void> {
  const permission = server().permission(await askerOf(await headers(), action), action);
  if (permission === 'sign_in') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (permission !== 'allowed') forbidden();
}
