import type { Outcome } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { aboutDisplay, type DisplayCommandOf, type DisplayId, manageDisplay, toCommandWrite } from './change-display';
import { CommandDisplay } from './input';

/** Tells a screen to do something now. It is heard by a screen that has a socket. */
export function commandDisplay(parts: AuthParts, command: DisplayCommandOf): Promise<Outcome<DisplayId>> {
  return manageDisplay(
    parts,
    {
      name: 'command',
      schema: CommandDisplay,
      decide: async ({ id }, { command: told }, { tx }) => ({
        ok: true,
        status: 200,
        writes: [await toCommandWrite(tx, id, told)],
        audit: { kind: 'display.told', subject: aboutDisplay(id), detail: { command: told } },
        answer: () => ({ id }),
      }),
    },
    command,
  );
}
