import { isWhen, type When } from '@/domain/when';

// What a program kept in a draft may be anything: each of these gives something that the form can hold.

export type UnknownRecord = Record<string, unknown>;

export function recordOf(held: unknown): UnknownRecord {
  return typeof held === 'object' && held !== null && !Array.isArray(held) ? { ...held } : {};
}

export function listOf(held: unknown, most: number): UnknownRecord[] {
  return Array.isArray(held) ? held.slice(0, most).map(recordOf) : [];
}

/** Numbers are typed text, too; what is neither is nothing that one could have typed. */
export function textOf(held: unknown): string {
  return typeof held === 'number' ? String(held) : (textOrNull(held) ?? '');
}

export function textOrNull(held: unknown): string | null {
  return typeof held === 'string' ? held : null;
}

export function whenOrNull(held: unknown): When | null {
  return typeof held === 'string' && isWhen(held) ? held : null;
}

export function oneOf<Code extends string, Instead>(
  codes: readonly Code[],
  held: unknown,
  instead: Instead,
): Code | Instead {
  return codes.find((code) => code === held) ?? instead;
}

export function lineOrNull(held: unknown): number | null {
  return Number.isSafeInteger(held) && Number(held) > 0 ? Number(held) : null;
}
