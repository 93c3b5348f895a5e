'use client';

import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/form-values';
import type { FieldFault } from '@/domain/outcome';
import { useRefusalWords } from './refusal-words';

/** Says the faults of a reading at their fields. */
export function useFaultResolver(read: (form: UpdateForm) => { faults: FieldFault[] }): Resolver<UpdateForm> {
  const say = useRefusalWords();
  return (values) => {
    const { faults } = read(values);
    return faults.length === 0 ? { values, errors: {} } : { values: {}, errors: toErrors(faults, say) };
  };
}

/** Several faults of one field: the first is said at the field, all in the summary. */
function toErrors(faults: readonly FieldFault[], say: ReturnType<typeof useRefusalWords>): FieldErrors<UpdateForm> {
  const errors: FieldErrors<UpdateForm> = {};
  for (const fault of faults.toReversed()) set(errors, fault.path, { type: fault.code, message: say(fault) });
  return errors;
}
