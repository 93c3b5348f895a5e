import type { Server } from '@/server/context';
import { publishUpdate, type VerbDeps } from './updates/publish-update';

/** All that may be done, bound to one log: the `verbs` of the server's context. */
export function createVerbs(deps: VerbDeps): Server['verbs'] {
  return { publishUpdate: (command) => publishUpdate(deps, command) };
}
