'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SEVERITY_SHAPES } from '@/components/briefing/editor/figure-chip';
import { Button } from '@/components/ui/button';
import { Chip, type Tone } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import type { Flag, FlagSeverity } from '@/domain/briefing/flags';
import { findingSentence } from '@/domain/wording/addup/findings';
import { lineLabel } from '@/domain/wording/labels';
import { ExplainForm } from './explain-form';
import { actsOf, type FlagAct, type TextAct } from './flag-acts';
import { FlagChange } from './flag-change';
import type { FlagGroup } from './group-flags';

export type FlagActs = {
  onlyTake: boolean;
  onAct(group: FlagGroup, act: TextAct): void;
  onExplain(number: number, words: string): void;
};

const TONES: Record<FlagSeverity, Tone> = { red: 'bad', amber: 'warn', note: 'neutral' };

/** One thing to look at: how much it matters in word and shape, what it is, and what can be done. `acts` null: only to read. */
export function FlagItem({ group, acts }: { group: FlagGroup; acts: FlagActs | null }) {
  const t = useTranslations('Briefing');
  const { first, languages } = group;
  const { severity, code, finding } = first;
  const wording = useWording();
  const [language] = languages;
  return (
    <li className={`flag flag-${severity}`}>
      <p className="flag-head">
        <Chip tone={TONES[severity]} shape={SEVERITY_SHAPES[severity]}>
          {t(`flags.severity.${severity}`)}
        </Chip>
        {language && code !== 'language_missing' ? (
          <span className="t-meta">{t(languages.length === 2 ? 'both' : language)}</span>
        ) : null}
      </p>
      <p className="flag-title">
        <KhmerText text={t(`flags.code.${code}`, { language: t(language ?? 'en') })} />
      </p>
      <Subject flag={first} />
      {finding === null ? (
        <FlagChange flag={first} />
      ) : (
        <p>
          <KhmerText text={findingSentence(finding, wording)} />
        </p>
      )}
      {acts ? <Acts {...{ group, acts }} /> : null}
    </li>
  );
}

function Subject({ flag }: { flag: Flag }) {
  const t = useTranslations('Briefing.flags');
  const name = useSubject(flag);
  if (name === null) return null;
  return (
    <p className="flag-subject">
      <KhmerText text={flag.was ? name : t('typed', { words: name })} />
    </p>
  );
}

/** What is flagged, in words: the line of a figure, or a number as it was typed. */
function useSubject({ was, now, words }: Flag): string | null {
  const wording = useWording();
  const figure = was ?? now;
  return figure === null ? words : lineLabel(figure, wording);
}

function Acts({ group, acts }: { group: FlagGroup; acts: FlagActs }) {
  const t = useTranslations('Briefing.flags');
  const [isExplaining, setExplaining] = useState(false);
  const { first } = group;
  const isOffered = (act: FlagAct) => (acts.onlyTake ? act === 'take' : act !== 'explain' || first.number !== null);
  const possible = actsOf(first).filter(isOffered);
  const what = useSubject(first) ?? '';
  const press = (act: FlagAct) => (act === 'explain' ? setExplaining(true) : acts.onAct(group, act));
  if (isExplaining && first.number !== null) {
    return (
      <ExplainForm
        what={what}
        onDone={(words) => {
          setExplaining(false);
          if (words !== null) acts.onExplain(first.number ?? 0, words);
        }}
      />
    );
  }
  return (
    <p className="form-actions">
      {possible.map((act, place) => (
        <Button
          key={act}
          kind={place === 0 && first.severity === 'red' ? 'primary' : 'plain'}
          className="button-small"
          aria-label={t('actOn', { act: t(act), what })}
          onClick={() => press(act)}
        >
          {t(act)}
        </Button>
      ))}
    </p>
  );
}
