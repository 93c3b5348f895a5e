import { toLatinDigits } from '@/domain/wording/fold';

/** Why nobody was signed in; each has its words under `SignIn.problem`. */
export type SignInProblem =
  | { code: 'refused' | 'invalid' | 'foreign' | 'unreachable' | 'code' | 'over' | 'oidc' | 'oidcAway' }
  | { code: 'tooMany'; seconds: number }
  | { code: 'fault'; reference: string };

/** `code`: the password was right, and the second step follows. */
export type SignInAnswer = { status: 'in' | 'code' } | { status: 'refused'; problem: SignInProblem };

export type CodeWay = 'totp' | 'backup_code';

type Answer = { error?: { code?: string; reference?: string; details?: { retryAfterS?: number } } };

/** Asks for a session; the browser has it when the answer is `in`. */
export async function requestSession(email: string, password: string): Promise<SignInAnswer> {
  return toSignInAnswer(await post('email', { email, password }));
}

/** The second step. People type digits as they see them, in groups, in either script. */
export async function requestByCode(way: CodeWay, typed: string): Promise<SignInAnswer> {
  const code = toLatinDigits(typed).replace(/\s/g, '');
  return toSignInAnswer(await post('code', { way, code }));
}

/** Where the ministry's provider asks who it is. */
export async function requestProvider(next: string): Promise<{ url: string } | { problem: SignInProblem }> {
  const { response, body } = await post('oidc', { next });
  if (response?.ok && typeof body === 'object' && body !== null && 'url' in body) return { url: String(body.url) };
  return { problem: response ? toProblem(body as Answer) : UNREACHABLE };
}

const UNREACHABLE = { code: 'unreachable' } as const;

type Posted = { response: Response | null; body: unknown };

async function post(step: string, body: object): Promise<Posted> {
  try {
    const response = await fetch(`/api/auth/sign-in/${step}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { response, body: await response.json() };
  } catch {
    return { response: null, body: null };
  }
}

function toSignInAnswer({ response, body }: Posted): SignInAnswer {
  if (!response) return { status: 'refused', problem: UNREACHABLE };
  if (!response.ok) return { status: 'refused', problem: toProblem(body as Answer) };
  return { status: typeof body === 'object' && body !== null && 'secondFactor' in body ? 'code' : 'in' };
}

const PROBLEMS = {
  'sign_in.refused': 'refused',
  'code.refused': 'code',
  'code.over': 'over',
  'oidc.away': 'oidcAway',
  'input.invalid': 'invalid',
  'origin.foreign': 'foreign',
} as const;

export function toProblem({ error }: Answer): SignInProblem {
  const code = error?.code ?? '';
  if (Object.hasOwn(PROBLEMS, code)) return { code: PROBLEMS[code as keyof typeof PROBLEMS] };
  if (code === 'sign_in.too_many') return { code: 'tooMany', seconds: error?.details?.retryAfterS ?? 10 };
  return { code: 'fault', reference: error?.reference ?? '–' };
}
