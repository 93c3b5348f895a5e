import type { Refusal } from '@/domain/outcome';
import { LIMITABLE_ROLES, ROLES } from '@/domain/policy';
import { PASSWORD_LENGTH } from '@/server/auth/better-auth';

/** `a, b and c`. */
const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const SENTENCES: Record<string, string> = {
  'email.invalid': 'This is not an e-mail address.',
  'name.invalid': 'A name has 1 to 100 characters.',
  'password.common': 'This password is on the lists of common ones.',
  'password.own': 'This password is made of the name, the address or the ministry’s name.',
  'password.simple': 'This password follows a pattern that is easily guessed.',
  'password.length': `A password has ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters.`,
  'role.unknown': `A role is one of: ${ROLES.join(', ')}.`,
  'province.unknown': 'A province is named by its code, like KH13.',
  'provinces.not_of_role': `Only ${AND.format(LIMITABLE_ROLES)} are limited to provinces.`,
  'admin.last': 'This is the last administrator: make another one first.',
  'user.disabled': 'This person is disabled already.',
  'user.enabled': 'This person is not disabled.',
  'second_factor.none': 'This person has no second factor.',
  'when.invalid': 'This is not a day like 2026-12-31.',
  'user.exists': 'There is somebody with this e-mail address already. See: npm run user -- list',
  'user.unknown': 'There is nobody with this e-mail address. See: npm run user -- list',
  'token.unknown': 'There is no such token. See: npm run token -- list',
};

/** A line for each refusal: the code for programs, the sentence for people. */
export function sentencesOf({ code, fields }: Refusal): string[] {
  if (!fields?.length) return [`${code}: ${SENTENCES[code] ?? ''}`];
  return fields.map((field) => `${field.code} (--${optionOf(field.path)}): ${SENTENCES[field.code] ?? ''}`);
}

/** `roles.0` of the input is `--role` on the command line, `grants.0.provinces.1` is `--province`. */
function optionOf(path: string): string {
  const field = path.split('.').findLast((step) => !/^\d+$/.test(step)) ?? '';
  return { roles: 'role', provinces: 'province', expiresAt: 'expires' }[field] ?? field;
}
