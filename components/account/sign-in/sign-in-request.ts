import { type ApiReply, call, isRecord } from '@/client/api';
import { toLatinDigits } from '@/domain/text/fold';

/** Why the sign-in failed. Each reason has its words under `SignIn.problem`. */
export type SignInProblem =
  | { code: 'refused' | 'invalid' | 'foreign' | 'unreachable' | 'code' | 'over' | 'oidc' | 'oidcAway' }
  | { code: 'tooMany'; seconds: number }
  | { code: 'fault'; reference: string };

/** `code`: the password was right, and the second step follows. */
export type SignInAnswer = { status: 'in' | 'code' } | { status: 'refused'; problem: SignInProblem };

export type CodeWay = 'totp' | 'backup_code';

type SignInError = { error?: { code?: string; reference?: string; details?: { retryAfterS?: number } } };

/** Asks for a session. After the answer `in` the browser has it. */
export async function requestSession(email: string, password: string): Promise<SignInAnswer> {
  return toSignInAnswer(await post('email', { email, password }));
}

/** The second step. People may type digits in groups, and in either script. */
export async function requestByCode(way: CodeWay, typed: string): Promise<SignInAnswer> {
  const code = toLatinDigits(typed).replace(/\s/g, '');
  return toSignInAnswer(await post('code', { way, code }));
}

/** The address at which the identity provider asks who the person is. */
export async function requestProvider(next: string): Promise<{ url: string } | { problem: SignInProblem }> {
  const reply = await post('oidc', { next });
  if (reply?.ok && isRecord(reply.body) && 'url' in reply.body) return { url: String(reply.body.url) };
  return { problem: reply ? toProblem(reply.body as SignInError) : UNREACHABLE };
}

const UNREACHABLE = { code: 'unreachable' } as const;

function post(step: string, body: object): Promise<ApiReply | null> {
  return call(`/api/auth/sign-in/${step}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function toSignInAnswer(reply: ApiReply | null): SignInAnswer {
  if (!reply) return { status: 'refused', problem: UNREACHABLE };
  if (!reply.ok) return { status: 'refused', problem: toProblem(reply.body as SignInError) };
  return { status: isRecord(reply.body) && 'secondFactor' in reply.body ? 'code' : 'in' };
}

const PROBLEMS = {
  'sign_in.refused': 'refused',
  'code.refused': 'code',
  'code.over': 'over',
  'oidc.away': 'oidcAway',
  'input.invalid': 'invalid',
  'origin.foreign': 'foreign',
} as const;

export function toProblem({ error }: SignInError): SignInProblem {
  const code = error?.code ?? '';
  if (Object.hasOwn(PROBLEMS, code)) return { code: PROBLEMS[code as keyof typeof PROBLEMS] };
  if (code === 'sign_in.too_many') return { code: 'tooMany', seconds: error?.details?.retryAfterS ?? 10 };
  return { code: 'fault', reference: error?.reference ?? '–' };
}
