'use client';

import './frame.css';
import './rows.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useAge } from '@/components/figures/board-context';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage, useShell } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import { formatMoment, formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { formatAge, freshnessWords } from '@/domain/wording/spans';
import { Notes } from './notes';
import { OneLine } from './one-line';
import { useWallState } from './wall-state';

type Props = {
  /** The finding. */
  title: string;
  /** Measure, place and period. */
  subtitle?: string | null;
  sources: readonly SourceCode[];
  /** The newest moment of what is shown; null = nothing is. */
  asOf: When | null;
  /** What a reader has to know: breaks, coverage. */
  note?: string | null;
  mark?: ReactNode;
  /** The figures shown: the notes of their reports stand below them. */
  figures?: readonly ({ update: number } | null | undefined)[];
  className?: string;
  children: ReactNode;
};

/** The frame of a scene: a photograph of it alone is still true. */
export function Frame({ title, subtitle, mark, className = '', figures = [], children, ...origin }: Props) {
  const doubtful = useDoubt(origin.asOf);
  return (
    <section className={`wall-tile wall-frame ${doubtful ? 'wall-tile-doubtful' : ''} ${className}`} aria-label={title}>
      <div>
        <OneLine as="h2" size="title" text={title} />
        {subtitle ? <OneLine size="meta" text={subtitle} /> : null}
        {mark}
      </div>
      <div className="wall-frame-body">{children}</div>
      <div>
        <Notes figures={figures} />
        <Origin {...origin} />
      </div>
    </section>
  );
}

/** Nothing confirms the figures, or they are out of date. */
export function useDoubt(asOf: When | null): boolean {
  const { connection, now } = useWallState();
  const age = useAge(asOf, now);
  return ['doubtful', 'lost', 'revoked'].includes(connection.status) || age?.freshness === 'out_of_date';
}

function Origin({ sources, asOf, note }: Pick<Props, 'sources' | 'asOf' | 'note'>) {
  const t = useTranslations('Wall');
  const language = useLanguage();
  const wording = useWording();
  const names = sources.map((source) => sourceLabel(source, language)).join(' · ');
  return (
    <footer className="wall-origin">
      <p>
        {asOf === null ? null : (
          <>
            <KhmerText text={t('asOf', { when: formatWhen(asOf, wording) })} /> · <KhmerText text={names} />
          </>
        )}
        {note ? (
          <>
            {asOf === null ? null : ' · '}
            <KhmerText text={note} />
          </>
        ) : null}
      </p>
      <StateChips asOf={asOf} />
    </footer>
  );
}

/** Age, doubt and exercise, where the frame is photographed without the header. */
export function StateChips({ asOf }: { asOf: When | null }) {
  const tShell = useTranslations('Shell');
  const { exercise } = useShell();
  return (
    <div className="wall-chips">
      {useWallState().past?.chip}
      <UnconfirmedChip />
      <AgeOf asOf={asOf} />
      {exercise ? (
        <Chip tone="warn" shape="flag" outline>
          {tShell('exercise')}
        </Chip>
      ) : null}
    </div>
  );
}

function UnconfirmedChip() {
  const t = useTranslations('Wall');
  const wording = useWording();
  const { connection, now } = useWallState();
  const lost = connection.status === 'lost';
  if (!lost && connection.status !== 'doubtful') return null;
  return (
    <Chip tone={lost ? 'bad' : 'warn'} shape={lost ? 'empty' : 'half'}>
      {t('notConfirmed', { time: formatMoment(connection.since, now, wording) })}
    </Chip>
  );
}

function AgeOf({ asOf }: { asOf: When | null }) {
  const wording = useWording();
  const { now } = useWallState();
  const age = useAge(asOf, now);
  if (age === null) return null;
  return (
    <Chip
      tone={age.freshness === 'fresh' ? 'neutral' : 'warn'}
      shape={age.freshness === 'out_of_date' ? 'warning' : 'clock'}
      outline={age.freshness === 'ageing'}
    >
      {freshnessWords(age, wording) ?? formatAge(age.ms, wording)}
    </Chip>
  );
}
