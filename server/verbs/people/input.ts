import { z } from 'zod';
import { type FieldFault, type Refusal, refuse } from '@/domain/outcome';
import { isProvince } from '@/domain/places';
import { isLimitable, ROLES } from '@/domain/policy';
import { cleanLine } from '@/domain/text/clean-text';
import { PASSWORD_LENGTH } from '@/server/auth/better-auth';

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const Name = z.string().transform(cleanLine).pipe(z.string().min(1).max(100));
export const Password = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);

const Province = z.string().refine(isProvince);
const Grant = z
  .strictObject({ role: z.enum(ROLES), provinces: z.array(Province).min(1).nullable() })
  .refine(({ role, provinces }) => provinces === null || isLimitable(role), {
    path: ['provinces'],
    error: 'provinces.not_of_role',
  });

const GrantList = z
  .array(Grant)
  .refine((grants) => new Set(grants.map(({ role }) => role)).size === grants.length, 'role.repeated');

export const ChangeGrants = z.strictObject({ grants: GrantList });
export const CreateInvite = z.strictObject({ email: Email, name: Name, grants: GrantList.min(1) });

/** Acts without a body: the address says everything. */
export const Nothing = z.strictObject({});

/** What can be wrong with typed data about people, by field. */
const FIELD_CODES: Record<string, string> = {
  email: 'email.invalid',
  name: 'name.invalid',
  password: 'password.length',
  role: 'role.unknown',
  roles: 'role.unknown',
  grants: 'grants.invalid',
  provinces: 'province.unknown',
  expiresAt: 'when.invalid',
};

/** Codes that a schema gives as the message of its own check. */
const OWN_CODES = ['role.repeated', 'provinces.not_of_role'];

export function toPeopleFaults(error: z.ZodError): FieldFault[] {
  return error.issues.map(toFault);
}

export function refuseInput(error: z.ZodError): Refusal {
  return { ...refuse(400, 'input.invalid'), fields: toPeopleFaults(error) };
}

function toFault({ path, message }: z.core.$ZodIssue): FieldFault {
  const field = path.findLast((step) => typeof step === 'string');
  const code = OWN_CODES.find((own) => own === message) ?? FIELD_CODES[field ?? ''] ?? 'field.unknown';
  return { path: path.join('.'), code };
}
