import type { Server } from '@/server/context';
import { publishUpdate } from './updates/publish-update';
import type { VerbDeps } from './verb';

/** All that may be done, bound to one log: the `verbs` of the server's context. */
export function createVerbs(deps: VerbDeps): Server['verbs'] {
  return { publishUpdate: (command) => publishUpdate(deps, command) };
}
