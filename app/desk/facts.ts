import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { DeskFacts } from '@/components/workflow/facts';
import { mayPublishFirst } from '@/domain/workflow/first';
import { type Action, type Actor, type Permission, server } from '@/server/context';

/** Who is at the desk; whoever is not signed in signs in first and comes back. `action`: what the page is for. */
export async function askDesk(action: Action, path: string): Promise<{ actor: Actor; permission: Permission }> {
  const actor = await server().actorOf(await headers());
  const permission = server().permission(actor, action);
  if (permission === 'sign_in') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return { actor, permission };
}

/** What the pages of the desk have to know of who works there. */
export async function loadDeskFacts(actor: Actor): Promise<DeskFacts> {
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
    approval: rule.approval,
    mayPublishFirst: rule.approval && mayPublishFirst(rule, actor.roles),
  };
}
