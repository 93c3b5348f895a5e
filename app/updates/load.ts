import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReleasedUpdate } from '@/domain/revisions';
import { server } from '@/server/context';

export type Revisions = { revisions: ReleasedUpdate[]; newest: ReleasedUpdate };

/** All revisions of an update, for whom it is for; the page for 404 where there is none, or none for this reader. */
export async function loadRevisions(number: string): Promise<Revisions> {
  const { actorOf, permission, views } = server();
  const staff = permission(await actorOf(await headers()), 'staff.read') === 'allowed';
  const isNumber = /^[1-9]\d{0,8}$/.test(number);
  const revisions = isNumber ? await views.revisions(Number(number), { staff }) : null;
  const newest = revisions?.at(-1);
  if (!revisions || !newest) notFound();
  return { revisions, newest };
}
