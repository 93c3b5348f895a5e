import type { z } from 'zod';
import type { Refusal } from '@/domain/protocol/outcome';

/** What may be wrong with what an administrator typed, by field. */
const FIELD_CODES: Record<string, string> = {
  email: 'email.invalid',
  name: 'name.invalid',
  password: 'password.length',
  role: 'role.unknown',
  roles: 'role.unknown',
  expiresAt: 'when.invalid',
};

export function refuseInput(error: z.ZodError): Refusal {
  const fields = error.issues.map(({ path }) => ({
    path: path.join('.'),
    code: FIELD_CODES[String(path[0])] ?? 'field.unknown',
  }));
  return { ok: false, status: 400, code: 'input.invalid', fields };
}

export function refuse(status: Refusal['status'], code: string): Refusal {
  return { ok: false, status, code };
}
