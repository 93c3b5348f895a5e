'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { readInstantOf } from '@/client/draft/form/read-moment';
import { completeDay, toTypedDay, toTypedHour } from '@/client/draft/form/typed-moment';
import { useRoom } from '@/components/briefing/parts/room';
import { TextField } from '@/components/ui/forms/field';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import type { BriefingContent } from '@/domain/briefing/briefing';
import type { FieldFault } from '@/domain/outcome';
import { dayAt, whenAt } from '@/domain/when';

type Props = { content: BriefingContent; onType(content: BriefingContent): void };

const WORDS = ['venue', 'spokesperson'] as const;
const LANGUAGES = [
  ['km', 'occasionKm'],
  ['en', 'occasionEn'],
] as const;

export function HeadFields({ content, onType }: Props) {
  const t = useTranslations('Briefing.head');
  const { occasion } = content;
  return (
    <div className="form-grid form-grid-2">
      {LANGUAGES.map(([language, name]) => (
        <TextField
          key={language}
          id={`briefing-${name}`}
          lang={language}
          label={t(name)}
          value={occasion[language] ?? ''}
          maxLength={300}
          onChange={({ target }) => onType({ ...content, occasion: { ...occasion, [language]: target.value || null } })}
        />
      ))}
      <MomentFields at={content.at} onRead={(at) => onType({ ...content, at })} />
      {WORDS.map((name) => (
        <TextField
          key={name}
          id={`briefing-${name}`}
          label={t(name)}
          value={content[name] ?? ''}
          maxLength={300}
          onChange={({ target }) => onType({ ...content, [name]: target.value || null })}
        />
      ))}
    </div>
  );
}

type MomentProps = { at: string | null; onRead(at: string | null): void };

/** Day and hour as they are typed everywhere here. They are read when the field is left; both empty: no time yet. */
function MomentFields({ at, onRead }: MomentProps) {
  const t = useTranslations('Briefing.head');
  const say = useRefusalWords();
  const { now } = useRoom();
  const when = at === null ? null : whenAt(Date.parse(at));
  const [typed, setTyped] = useState({ day: toTypedDay(when), hour: toTypedHour(when) });
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const read = () => {
    const whole = { ...typed, day: completeDay(typed.day, dayAt(now())) };
    setTyped(whole);
    if (whole.day.trim() === '' && whole.hour.trim() === '') {
      setFaults([]);
      return onRead(null);
    }
    const { instant, faults: found } = readInstantOf(whole, { day: 'day', hour: 'hour' }, 'when.missing');
    // Whoever has typed the day goes on to the hour: that is no fault yet.
    setFaults(whole.hour === '' ? found.filter(({ path }) => path === 'day') : found);
    if (instant !== null) onRead(instant);
  };
  return (['day', 'hour'] as const).map((name) => {
    const fault = faults.find(({ path }) => path === name);
    return (
      <TextField
        key={name}
        id={`briefing-${name}`}
        label={t(name)}
        hint={name === 'hour' ? t('hourHint') : undefined}
        value={typed[name]}
        error={fault && say(fault)}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
        onBlur={read}
      />
    );
  });
}
