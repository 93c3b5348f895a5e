import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import type { Saving } from './use-save';

/** How the last attempt went, above the form; spoken when it comes. */
export function SaveNotice({ state }: { state: Saving }) {
  const words = useTranslations('Settings');
  const say = useRefusalWords();
  if (state.status === 'saved') {
    return (
      <p role="status">
        <Chip tone="ok" shape="check">
          {words('saved')}
        </Chip>
      </p>
    );
  }
  if (state.status === 'unknown') return <Problem text={words('unknown')} />;
  if (state.status !== 'refused') return null;
  const faults = state.faults.map((fault) => `${fault.path}: ${say(fault)}`);
  return <Problem text={[say({ code: state.code }), ...faults].join(' ')} />;
}

function Problem({ text }: { text: string }) {
  return (
    <p className="tile text-bad" role="alert">
      {text}
    </p>
  );
}
