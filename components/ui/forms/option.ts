import type { FieldPathByValue } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { foldKhmer } from '@/domain/text/fold';

/** `search`: more words that find it, such as the other language and other spellings. */
export type Option = { code: string; label: string; search?: string };
export type OptionGroup = { label: string; options: Option[] };

/** The fields of the form that hold text or a code. */
export type TextPath = FieldPathByValue<UpdateForm, string>;

/** The code '' means "all" or "none", but a key of a list cannot be empty. */
const NOTHING = '-';

export function keyOf(code: unknown): string {
  return typeof code === 'string' && code !== '' ? code : NOTHING;
}

export function codeOf(key: unknown): string {
  return typeof key === 'string' && key !== NOTHING ? key : '';
}

/** Finds a choice by any part of its words in either language, with either spelling of the Khmer subscript. */
export function finder(options: readonly Option[]): (label: string, typed: string) => boolean {
  const searched = new Map(options.map(({ label, search = '' }) => [label, foldKhmer(`${label} ${search}`)]));
  return (label, typed) => (searched.get(label) ?? foldKhmer(label)).includes(foldKhmer(typed));
}
