import { type Call, write } from '@/app/api/http';
import type { Outcome } from '@/domain/outcome';

type Account = Call['server']['auth']['account'];
type OwnCommand = Parameters<Account['changePassword']>[0];

/** An act on a person's own account: what was sent, and by which session. */
export function writeOwn(
  request: Request,
  act: (account: Account, command: OwnCommand) => Promise<Outcome<unknown>>,
): Promise<Response> {
  return write(request, 'account.own', ({ actor, input }, { auth }) =>
    act(auth.account, { actor, headers: request.headers, input }),
  );
}
