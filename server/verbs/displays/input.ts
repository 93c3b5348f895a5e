import { z } from 'zod';
import { readPairingCode } from '@/domain/displays/code';
import { DisplaySettings } from '@/domain/displays/display-schema';
import { DISPLAY_COMMANDS } from '@/domain/entries/entry';
import type { FieldFault } from '@/domain/outcome';
import { DISPLAY_ROLES } from '@/domain/policy';
import { Name } from '@/server/verbs/people/input';

const Code = z
  .string()
  .transform(readPairingCode)
  .refine((code) => code !== null);

const described = { name: Name, role: z.enum(DISPLAY_ROLES), settings: DisplaySettings };

export const PairDisplay = z.strictObject({ code: Code, ...described });
export type PairDisplay = z.infer<typeof PairDisplay>;

/** `version`: the one that was seen. */
export const ChangeDisplay = z.strictObject({ version: z.int().positive(), ...described });
export type ChangeDisplay = z.infer<typeof ChangeDisplay>;

export const CommandDisplay = z.strictObject({ command: z.enum(DISPLAY_COMMANDS) });
export type CommandDisplay = z.infer<typeof CommandDisplay>;

const FIELD_CODES: Record<string, string> = { code: 'code.invalid', name: 'name.invalid' };

export function toDisplayFaults(error: z.ZodError): FieldFault[] {
  // A turn of the playlist is one field: `settings.playlist.3`.
  return error.issues.map(({ path }) => {
    return { path: path.slice(0, 3).join('.'), code: FIELD_CODES[String(path[0])] ?? 'field.invalid' };
  });
}
