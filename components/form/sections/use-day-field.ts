'use client';

import { type Path, type UseFormRegisterReturn, useFormContext } from 'react-hook-form';
import { completeDay } from '@/client/draft/form/typed-moment';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { dayAt } from '@/domain/when';

/** The names of fields that hold one line of text. */
type TextPath = Path<UpdateForm>;

/** A field for a day. Left with `14/1` or "today" in it, it shows the whole day; `onDone` follows. */
export function useDayField(name: TextPath, onDone?: () => void): UseFormRegisterReturn {
  const { register, setValue, getValues } = useFormContext<UpdateForm>();
  return register(name, {
    onBlur() {
      // A device whose clock is wrong by days shows the wrong day, which a person sees before it goes out.
      const typed = getValues(name);
      const whole = typeof typed === 'string' ? completeDay(typed, dayAt(Date.now())) : typed;
      if (whole !== typed) setValue(name, whole, { shouldDirty: true });
      onDone?.();
    },
  });
}
