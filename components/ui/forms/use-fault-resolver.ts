'use client';

import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import type { FieldFault } from '@/domain/outcome';
import { useRefusalWords } from './refusal-words';

/** Shows the faults of a form at their fields. */
export function useFaultResolver(read: (form: UpdateForm) => { faults: FieldFault[] }): Resolver<UpdateForm> {
  const say = useRefusalWords();
  return (values) => {
    const { faults } = read(values);
    return faults.length === 0 ? { values, errors: {} } : { values: {}, errors: toErrors(faults, say) };
  };
}

/** When a field has several faults, the field shows the first one and the summary shows all. */
function toErrors(faults: readonly FieldFault[], say: ReturnType<typeof useRefusalWords>): FieldErrors<UpdateForm> {
  const errors: FieldErrors<UpdateForm> = {};
  for (const fault of faults.toReversed()) set(errors, fault.path, { type: fault.code, message: say(fault) });
  return errors;
}
