import { isWhen, type When } from '@/domain/when';

// A program may store anything in a draft. Each of these functions returns a value that the form can hold.

export type UnknownRecord = Record<string, unknown>;

export function recordOf(value: unknown): UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function listOf(value: unknown, most: number): UnknownRecord[] {
  return Array.isArray(value) ? value.slice(0, most).map(recordOf) : [];
}

/** A number becomes text; any other value becomes empty text. */
/** Only the texts of a list. */
export function textsOf(value: unknown, most: number): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter((each) => typeof each === 'string').slice(0, most);
}

export function textOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : (textOrNull(value) ?? '');
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function whenOrNull(value: unknown): When | null {
  return typeof value === 'string' && isWhen(value) ? value : null;
}

export function oneOf<Code extends string, Instead>(
  codes: readonly Code[],
  value: unknown,
  fallback: Instead,
): Code | Instead {
  return codes.find((code) => code === value) ?? fallback;
}

export function lineOrNull(value: unknown): number | null {
  return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : null;
}
