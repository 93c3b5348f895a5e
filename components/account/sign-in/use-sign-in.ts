import { type FormEvent, useState, useSyncExternalStore } from 'react';
import type { SignInAnswer, SignInProblem } from './sign-in-request';

type State =
  | { status: 'typing' }
  | { status: 'incomplete'; missing: string[] }
  | { status: 'sending' }
  | { status: 'refused'; problem: SignInProblem };

export type SignInAttempt = {
  state: State;
  /** The form may be sent. */
  ready: boolean;
  submit(event: FormEvent<HTMLFormElement>): void;
};

type FieldValues = Record<string, string>;

/** One step of signing in. A form with an empty field is not sent. After a refusal, what was typed stays. */
export function useAttempt(
  fields: readonly string[],
  request: (typed: FieldValues) => Promise<SignInAnswer>,
  next: string,
): SignInAttempt {
  const [state, setState] = useState<State>({ status: 'typing' });
  const ready = useHydrated() && state.status !== 'sending';

  async function send(form: HTMLFormElement): Promise<void> {
    const typed: FieldValues = Object.fromEntries(fields.map((field) => [field, inputOf(form, field)?.value ?? '']));
    const missing = fields.filter((field) => typed[field]?.trim() === '');
    if (missing[0]) {
      setState({ status: 'incomplete', missing });
      inputOf(form, missing[0])?.focus();
      return;
    }
    setState({ status: 'sending' });
    const answer = await request(typed);
    // Loads the whole page again, because everything on it depends on who asks.
    if (answer.status !== 'refused') return window.location.assign(wayOf(answer.status, next));
    setState({ status: 'refused', problem: answer.problem });
    inputOf(form, fields.at(-1) ?? '')?.select();
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (ready) void send(event.currentTarget);
  }

  return { state, ready, submit };
}

function wayOf(status: 'in' | 'code', next: string): string {
  return status === 'in' ? next : `/sign-in?${new URLSearchParams({ step: 'code', next })}`;
}

function inputOf(form: HTMLFormElement, field: string): HTMLInputElement | null {
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
