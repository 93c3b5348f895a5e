'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { readDay } from '@/client/draft/form/read-moment';
import { completeDay, toTypedDay } from '@/client/draft/form/typed-moment';
import { useRoom } from '@/components/briefing/parts/room';
import { TextField } from '@/components/ui/forms/field';
import type { QuestionContent } from '@/domain/briefing/briefing';
import { dayAt } from '@/domain/when';

type Props = { content: QuestionContent; onType(content: QuestionContent): void };

const WORDS = ['owner', 'followUp'] as const;

/** Who answers for it, what has to follow, when it is looked at again, and by which words it is found. */
export function QuestionFields({ content, onType }: Props) {
  const t = useTranslations('Briefing.questions');
  const id = useId();
  return (
    <div className="form-grid form-grid-2">
      {WORDS.map((name) => (
        <TextField
          key={name}
          id={`${id}-${name}`}
          label={t(name)}
          value={content[name] ?? ''}
          maxLength={300}
          onChange={({ target }) => onType({ ...content, [name]: target.value || null })}
        />
      ))}
      <ReviewBy {...{ content, onType }} />
      <Tags {...{ content, onType }} />
    </div>
  );
}

function ReviewBy({ content, onType }: Props) {
  const t = useTranslations('Briefing.questions');
  const { now } = useRoom();
  const id = useId();
  const [typed, setTyped] = useState(toTypedDay(content.reviewBy));
  const [isBad, setBad] = useState(false);
  const read = () => {
    const day = completeDay(typed, dayAt(now()));
    setTyped(day);
    const reading = readDay(day);
    setBad(reading?.status === 'refused');
    if (reading?.status !== 'refused') onType({ ...content, reviewBy: reading?.value ?? null });
  };
  return (
    <TextField
      id={id}
      label={t('reviewBy')}
      value={typed}
      error={isBad ? t('reviewBad') : undefined}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={read}
    />
  );
}

/** Between commas, in either script. They are read when the field is left. */
function Tags({ content, onType }: Props) {
  const t = useTranslations('Briefing.questions');
  const id = useId();
  const [typed, setTyped] = useState(content.tags.join(', '));
  const read = () => {
    const tags = typed.split(/[,،、]/).flatMap((tag) => tag.trim() || []);
    onType({ ...content, tags: [...new Set(tags)] });
  };
  return (
    <TextField
      id={id}
      label={t('tags')}
      value={typed}
      maxLength={600}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={read}
    />
  );
}
