import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { TextArea } from '@/components/ui/forms/field';

type Side = { label: string; hint?: string };
type Props = { name: 'text' | 'reason' | 'check'; km: Side; en: Side; rows?: number };

/** One text in both languages, side by side. */
export function BilingualField({ name, km, en, rows = 4 }: Props) {
  const { register, formState } = useFormContext<UpdateForm>();
  const side = (lang: 'km' | 'en') => {
    const id = lang === 'km' ? (`${name}Km` as const) : (`${name}En` as const);
    return { id, lang, rows, error: formState.errors[id]?.message, ...register(id) };
  };
  return (
    <div className="form-grid form-grid-2">
      <TextArea {...km} {...side('km')} />
      <TextArea {...en} {...side('en')} />
    </div>
  );
}
