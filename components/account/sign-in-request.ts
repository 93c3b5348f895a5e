/** Why nobody was signed in; each has its words under `SignIn.problem`. */
export type SignInProblem =
  | { code: 'refused' | 'invalid' | 'foreign' | 'unreachable' }
  | { code: 'tooMany'; seconds: number }
  | { code: 'fault'; reference: string };

type Answer = { error?: { code?: string; reference?: string; details?: { retryAfterS?: number } } };

/** Asks for a session; null when the browser has it now. */
export async function requestSession(email: string, password: string): Promise<SignInProblem | null> {
  try {
    const response = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return response.ok ? null : toProblem(await response.json());
  } catch {
    return { code: 'unreachable' };
  }
}

export function toProblem({ error }: Answer): SignInProblem {
  switch (error?.code) {
    case 'sign_in.refused':
      return { code: 'refused' };
    case 'sign_in.too_many':
      return { code: 'tooMany', seconds: error.details?.retryAfterS ?? 10 };
    case 'input.invalid':
      return { code: 'invalid' };
    case 'origin.foreign':
      return { code: 'foreign' };
    default:
      return { code: 'fault', reference: error?.reference ?? '–' };
  }
}
