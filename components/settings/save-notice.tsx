import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import type { SendState } from '@/components/ui/forms/use-send';

/** How the last attempt went, above the form; spoken when it comes. */
export function SaveNotice({ state }: { state: SendState }) {
  const t = useTranslations('Settings');
  const say = useRefusalWords();
  if (state.status === 'done') {
    return (
      <p role="status">
        <Chip tone="ok" shape="check">
          {t('saved')}
        </Chip>
      </p>
    );
  }
  if (state.status !== 'refused') return null;
  const { refused } = state;
  if (refused.code === 'unknown_answer') return <Problem text={t('unknown')} />;
  const fields = 'fields' in refused ? (refused.fields ?? []) : [];
  const faults = fields.map((fault) => `${fault.path}: ${say(fault)}`);
  return <Problem text={[say({ code: refused.code }), ...faults].join(' ')} />;
}

function Problem({ text }: { text: string }) {
  return (
    <p className="tile text-bad" role="alert">
      {text}
    </p>
  );
}
