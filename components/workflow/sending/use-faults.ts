import { useState } from 'react';
import { toFormFault } from '@/client/draft/form/form-model';
import type { TextPath } from '@/components/ui/forms/option';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import type { Editor } from '@/components/workflow/editor/use-editor';
import type { FieldFault } from '@/domain/protocol/outcome';

export type Faults = {
  faults: FieldFault[];
  /** Puts faults at their fields and the cursor into the first; true when there are any. */
  find(found: readonly FieldFault[]): boolean;
};

/** What stands against sending a form, named by its own fields. */
export function useFaults({ form }: Pick<Editor, 'form'>): Faults {
  const say = useRefusalWords();
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const find: Faults['find'] = (found) => {
    const named = found.map(toFormFault);
    setFaults(named);
    form.clearErrors();
    for (const fault of named.toReversed()) {
      form.setError(fault.path as TextPath, { type: fault.code, message: say(fault) });
    }
    const [first] = named;
    if (first) setTimeout(() => form.setFocus(first.path as TextPath));
    return named.length > 0;
  };
  return { faults, find };
}
