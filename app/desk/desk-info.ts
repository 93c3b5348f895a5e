import { headers } from 'next/headers';
import { requireMay } from '@/app/guard';
import type { DeskInfo } from '@/components/workflow/desk-info';
import { type Action, type Actor, provincesFor } from '@/domain/policy';
import { mayPublishFirst } from '@/domain/workflow/first';
import { server } from '@/server/context';

/** Who is at the desk. All others sign in first, or get the page for 403. `action`: what the page is for. */
export async function requireDesk(action: Action, path: string): Promise<Actor> {
  await requireMay(action, path);
  return server().actorOf(await headers());
}

/** What the pages of the desk need to know about the person who works there. */
export async function loadDeskFacts(actor: Actor): Promise<DeskInfo> {
  const rule = await server().views.privateSettings();
  const may = (action: Action) => server().permission(actor, action) === 'allowed';
  return {
    me: { id: actor.id, name: 'name' in actor ? actor.name : actor.id },
    may: {
      write: may('draft.write'),
      approve: may('draft.approve'),
      publish: may('update.publish'),
      correct: may('update.correct'),
      withdraw: may('update.withdraw'),
      review: may('update.review'),
      promise: may('promise.make'),
    },
    provinces: provincesFor(actor, may('draft.write') ? 'draft.write' : 'update.publish'),
    approval: rule.approval,
    mayPublishFirst: rule.approval && mayPublishFirst(rule, actor.roles),
  };
}
