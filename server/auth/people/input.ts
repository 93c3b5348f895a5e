import { z } from 'zod';
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

/** Acts that say all by their address. */
export const Nothing = z.strictObject({});
