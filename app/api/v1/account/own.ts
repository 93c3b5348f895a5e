import { answer, type Call, toResponse } from '@/app/api/http';
import type { Outcome } from '@/domain/outcome';
import { readJson } from '@/server/context';

type Account = Call['server']['auth']['account'];
type OwnCommand = Parameters<Account['changePassword']>[0];

/** An act on the own account: what was sent, and by which session. */
export function writeOwn(
  request: Request,
  act: (account: Account, command: OwnCommand) => Promise<Outcome<unknown>>,
): Promise<Response> {
  return answer(request, 'account.own', async ({ actor, server: { auth } }) => {
    const body = await readJson(request);
    if (!body.ok) return toResponse(body);
    return toResponse(await act(auth.account, { actor, headers: request.headers, input: body.value }));
  });
}
