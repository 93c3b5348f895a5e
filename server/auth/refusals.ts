import type { z } from 'zod';
import type { FieldFault, Refusal } from '@/domain/outcome';

/** What may be wrong with what was typed about people, by field. */
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

/** Codes that a schema's own check gives as its message. */
const OWN_CODES = ['role.repeated', 'provinces.not_of_role'];

export function refuseInput(error: z.ZodError): Refusal {
  return { ok: false, status: 400, code: 'input.invalid', fields: error.issues.map(toFault) };
}

function toFault({ path, message }: z.core.$ZodIssue): FieldFault {
  const field = path.findLast((step) => typeof step === 'string');
  const code = OWN_CODES.find((own) => own === message) ?? FIELD_CODES[field ?? ''] ?? 'field.unknown';
  return { path: path.join('.'), code };
}

export function refuse(status: Refusal['status'], code: string): Refusal {
  return { ok: false, status, code };
}

export function refuseMany(retryAfterS: number): Refusal {
  return { ok: false, status: 429, code: 'tries.too_many', details: { retryAfterS } };
}
