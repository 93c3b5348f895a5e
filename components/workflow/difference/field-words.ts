'use client';

import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { fieldValue } from './field-values';

const NOTHING = '–';

/** Name and value of any field that two revisions can differ in, in the reader's language. */
export function useFieldWords() {
  const t = useTranslations('Workflow.difference');
  const wording = useWording();
  // A newer release may have stored fields and codes that this page does not know. They are shown as they are.
  const say = (key: string, instead: string) => (t.has(key as never) ? t(key as never) : instead);
  const name = (field: string) => say(`field.${field}`, field);
  const code = (held: string) => say(`code.${held}`, held);
  /** Empty where it says nothing. */
  const told = (field: string, held: unknown) => fieldValue(field, held, { wording, code });
  return { name, told, value: (field: string, held: unknown) => told(field, held) || NOTHING };
}
