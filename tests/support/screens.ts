import { DEFAULT_DISPLAY_SETTINGS } from '@/domain/displays/display';
import type { Actor } from '@/domain/policy';
import { browserRequest, cookieOf, type TestAuth } from './auth';
import { accepted, command } from './people/people';

/** A browser that hangs on a wall: it keeps the cookie that it was given. */
export type TestScreen = {
  headers(): Headers;
  /** What it shows now: a code, or that it is paired. */
  wait(): Promise<{ status: number; state?: string; code?: string; error?: { code: string } }>;
  /** Asks for the token of the day; whether it got a new one. */
  renew(): Promise<boolean | number>;
  /** Uses another cookie. */
  take(cookie: string): void;
};

export function openScreen(auth: TestAuth, address = '192.0.2.7'): TestScreen {
  let cookie = '';
  const headersOf = () => ({ 'x-real-ip': address, ...(cookie && { cookie }) });
  const post = async (path: string) => {
    const answer = await auth.handler(browserRequest({ path, headers: headersOf() }));
    cookie = cookieOf(answer) || cookie;
    return answer;
  };
  return {
    headers: () => new Headers(headersOf()),
    async wait() {
      const answer = await post('/api/auth/pairing');
      return { status: answer.status, ...(await answer.json()) };
    },
    async renew() {
      const answer = await post('/api/auth/display');
      return answer.status === 200 ? (await answer.json()).isNew : answer.status;
    },
    take(other) {
      cookie = other;
    },
  };
}

export const SET_UP = { name: 'Lobby', role: 'lobby', settings: DEFAULT_DISPLAY_SETTINGS } as const;

/** A screen that an administrator has paired; its id. */
export async function pairScreen(auth: TestAuth, admin: Actor, setUp: object = {}) {
  const screen = openScreen(auth);
  const { code } = await screen.wait();
  const { id } = accepted(await auth.displays.pair(command(admin, { ...SET_UP, ...setUp, code })));
  return { screen, id };
}
