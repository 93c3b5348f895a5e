import { headers } from 'next/headers';
import type { RoomRights } from '@/components/briefing/parts/room';
import { server } from '@/server/context';
import { askerOf } from './asker';
import { requireMay } from './guard';

/** For the pages of the briefing room: what the person may do in it. All others sign in, or get the page for 403. */
export async function requireRoom(path: string): Promise<RoomRights> {
  await requireMay('briefing.read', path);
  const { permission } = server();
  const actor = await askerOf(await headers(), 'briefing.read');
  return {
    write: permission(actor, 'briefing.write') === 'allowed',
    ready: permission(actor, 'speech.ready') === 'allowed',
    renew: permission(actor, 'speech.renew') === 'allowed',
    approve: permission(actor, 'question.approve') === 'allowed',
  };
}
