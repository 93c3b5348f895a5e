import { z } from 'zod';
import { type Outcome, refuse } from '@/domain/outcome';
import { CODE_TRIES, refuseTry } from '@/server/auth/guessing/refuse-tries';
import { spendCode } from '@/server/auth/guessing/used-codes';
import { removeSecondFactor } from '@/server/db/people';
import { refuseInput } from '@/server/verbs/people/input';
import type { PersonChange, PersonId } from '@/server/verbs/people/person-verb';
import { type AccountDeps, asOneself, changeOwn, findOwnSession, type OwnCommand, type OwnSession } from './own';
import { OwnPassword, refuseWrongPassword } from './password';
import { drawQr, type Qr } from './qr';

const WithPassword = z.strictObject({ password: OwnPassword });
const WithCode = z.strictObject({ code: z.string().trim().max(20) });

/** The secret for the authenticator app, shown once, and the codes for a day without the app. */
export type Enrolment = { uri: string; secret: string; qr: Qr; backupCodes: string[] };

/** Only begins: sign-in stays the same until a code has proved that the app knows the secret. */
export function beginSecondFactor(deps: AccountDeps, command: OwnCommand): Promise<Outcome<Enrolment>> {
  return withPassword(deps, command, async (own, password) => {
    if (own.secondFactor) return refuse(409, 'second_factor.set');
    const begun = await deps.library.api.enableTwoFactor({ body: { password }, headers: command.headers });
    if (begun.method !== 'totp') throw new Error('The library began another second factor.');
    const { totpURI: uri, backupCodes } = begun;
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    return { ok: true, status: 201, value: { uri, secret, qr: drawQr(uri), backupCodes } };
  });
}

export type FactorConfirmation = { outcome: Outcome<PersonId>; cookies: string[] };

/** The library gives this session a new name; all others end. */
export async function confirmSecondFactor(deps: AccountDeps, command: OwnCommand): Promise<FactorConfirmation> {
  let cookies: string[] = [];
  const outcome = await asOneself<PersonId>(deps, command, async (own) => {
    if (own.secondFactor) return refuse(409, 'second_factor.set');
    const proven = await proveCode(deps, own, command);
    if (!proven.ok) return proven;
    cookies = proven.value;
    const renewed = await findOwnSession(deps.library, new Headers({ cookie: toCookie(cookies) }));
    const cuts = { person: own.person, but: renewed?.id ?? '' };
    return changeOwn(deps, command, { session: own, kind: 'people.second_factor_set', cuts });
  });
  return { outcome, cookies };
}

/** The cookies of the renewed session, once the code was right. */
async function proveCode(
  { parts, library, limiter }: AccountDeps,
  { person, email }: OwnSession,
  { input, headers }: OwnCommand,
): Promise<Outcome<string[]>> {
  const read = WithCode.safeParse(input);
  if (!read.success) return refuse(400, 'code.refused');
  const many = await refuseTry(limiter, person, CODE_TRIES);
  if (many) return many;
  const takeBack = await spendCode(parts, email, read.data.code);
  if (!takeBack) return refuse(403, 'code.refused');
  const answer = await library.api.verifyTOTP({ body: read.data, headers, asResponse: true });
  if (!answer.ok) await takeBack();
  if (answer.status >= 500) throw new Error(`Confirming a second factor answered ${answer.status}`);
  return answer.ok ? { ok: true, status: 200, value: answer.headers.getSetCookie() } : refuse(403, 'code.refused');
}

/** Makes new codes; the old codes stop working. */
export function renewBackupCodes(
  deps: AccountDeps,
  command: OwnCommand,
): Promise<Outcome<Pick<Enrolment, 'backupCodes'>>> {
  return withPassword(deps, command, async (own, password) => {
    if (!own.secondFactor) return refuse(409, 'second_factor.none');
    const made = await deps.library.api.generateBackupCodes({ body: { password }, headers: command.headers });
    const noted = await changeOwn(deps, command, { session: own, kind: 'people.backup_codes_renewed' });
    return noted.ok ? { ok: true, status: 201, value: { backupCodes: made.backupCodes } } : noted;
  });
}

export function endSecondFactor(deps: AccountDeps, command: OwnCommand): Promise<Outcome<PersonId>> {
  return withPassword(deps, command, async (own) => {
    if (!own.secondFactor) return refuse(409, 'second_factor.none');
    const cuts = { person: own.person, but: own.id };
    const rows: PersonChange['rows'] = (tx) => removeSecondFactor(tx, own.person);
    return changeOwn(deps, command, { session: own, kind: 'people.second_factor_removed', cuts, rows });
  });
}

function withPassword<T>(
  deps: AccountDeps,
  command: OwnCommand,
  act: (own: OwnSession, password: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return asOneself<T>(deps, command, async (own) => {
    const read = WithPassword.safeParse(command.input);
    if (!read.success) return refuseInput(read.error);
    const wrong = await refuseWrongPassword(deps, own, read.data.password);
    return wrong ?? act(own, read.data.password);
  });
}

function toCookie(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
