import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { requestSession, type SignInProblem } from './sign-in-request';

type Field = 'email' | 'password';

type State =
  | { status: 'typing' }
  | { status: 'incomplete'; missing: Field[] }
  | { status: 'sending' }
  | { status: 'refused'; problem: SignInProblem };

type SignIn = {
  state: State;
  /** The form may be sent. */
  ready: boolean;
  submit(event: FormEvent<HTMLFormElement>): void;
};

export function useSignIn(next: string): SignIn {
  const [state, setState] = useState<State>({ status: 'typing' });
  const ready = useHydrated() && state.status !== 'sending';

  async function send(form: HTMLFormElement): Promise<void> {
    const typed = {
      email: inputOf(form, 'email')?.value.trim() ?? '',
      password: inputOf(form, 'password')?.value ?? '',
    };
    const missing = (['email', 'password'] as const).filter((field) => typed[field] === '');
    if (missing[0]) {
      setState({ status: 'incomplete', missing });
      inputOf(form, missing[0])?.focus();
      return;
    }
    setState({ status: 'sending' });
    const problem = await requestSession(typed.email, typed.password);
    // The whole page anew: everything on it depends on who asks.
    if (!problem) return window.location.assign(next);
    setState({ status: 'refused', problem });
    inputOf(form, 'password')?.select();
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (ready) void send(event.currentTarget);
  }

  return { state, ready, submit };
}

function inputOf(form: HTMLFormElement, field: Field): HTMLInputElement | null {
  return form.querySelector(`[name=${field}]`);
}

const never = () => () => undefined;

/** False on the server and until the page's script runs. */
function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
