'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ConnectionStatus } from '@/client/use-live-board';
import { useAge, useCorrection, useWithdrawal } from '@/components/figures/board-context';
import { useNews } from '@/components/figures/figure-status';
import { Chip } from '@/components/ui/chip';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { ShownReading } from '@/domain/board/current';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import type { CorrectionMark, WithdrawalMark } from '@/domain/board/marks';
import type { Age } from '@/domain/freshness';
import { formatClock, formatDayMonth, formatTime, formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { correctedWas, correctedWord, restoredSentence, restoredWord } from '@/domain/wording/mending';
import { formatDuration, freshnessWords } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';

export type FigureProps = { figure: KeyFigure; now: number; connection: ConnectionStatus };
type Props = FigureProps & { hero: boolean };

/** The time, the source and any doubt: two lines on a tile, one line on the hero. */
export function FigureOrigin(props: Props) {
  const lead = leadOf(props.figure);
  return lead === null ? null : <Origin {...props} lead={lead} />;
}

/** A state that is not normal replaces the year. */
function Origin({ lead, ...props }: Props & { lead: ShownReading }) {
  const t = useTranslations('Wall');
  const language = useLanguage();
  const wording = useWording();
  const state = useFigureState({ ...props, lead });
  const { asOf } = lead;
  const day = [formatDayMonth(asOf, wording), formatTime(asOf, wording)].filter(Boolean).join(' ');
  const source = sourceLabel(lead.source, language);
  if (props.hero) {
    const when = state === null ? formatWhen(asOf, wording) : day;
    return (
      <p className="t-meta wall-line wall-line-end">
        <span>
          {t('asOf', { when })} · {source}
        </span>
        {state}
      </p>
    );
  }
  return (
    <>
      <p className="t-meta wall-line">{t('asOf', { when: day })}</p>
      <p className="t-meta wall-line wall-line-end">
        <span>{source}</span>
        {state}
      </p>
    </>
  );
}

type StateProps = Props & { lead: ShownReading };

/** The most important state: doubt, then correction, then age, then news. */
function useFigureState({ figure, lead, hero, now, connection }: StateProps): ReactNode {
  const changedAt = useNews(figure, now);
  const age = useAge(lead.asOf, now);
  const mark = useCorrection(lead, now);
  const withdrawal = useWithdrawal(figure, now);
  if (connection.status === 'doubtful' || connection.status === 'lost') {
    return <Unconfirmed lost={connection.status === 'lost'} since={connection.since} hero={hero} />;
  }
  if (withdrawal) return <Restored mark={withdrawal} hero={hero} />;
  if (mark?.isFresh) return <Corrected figure={figure} mark={mark} hero={hero} />;
  if (age && age.freshness !== 'fresh') return <Old age={age} hero={hero} />;
  return changedAt === null ? null : <News changedAt={changedAt} />;
}

function Unconfirmed({ lost, since, hero }: { lost: boolean; since: number; hero: boolean }) {
  const t = useTranslations('Wall');
  const time = formatClock(since, useWording());
  return (
    <Chip tone={lost ? 'bad' : 'warn'} shape={lost ? 'empty' : 'half'}>
      {hero ? t('notConfirmed', { time }) : time}
    </Chip>
  );
}

type CorrectedProps = { figure: FigureProps['figure']; mark: CorrectionMark; hero: boolean };

/** A small tile shows only the word. The hero and the page of the update say more. */
function Corrected({ figure: { indicator, breakdown }, mark, hero }: CorrectedProps) {
  const language = useLanguage();
  const wording = useWording();
  return (
    <Chip tone="corr" shape="same">
      {hero ? correctedWas(mark.was, unitWordsOf(indicator, breakdown), wording) : correctedWord(language)}
    </Chip>
  );
}

/** What stood here was withdrawn: the hero says which and when, a small tile that this is an earlier figure. */
function Restored({ mark, hero }: { mark: WithdrawalMark; hero: boolean }) {
  const language = useLanguage();
  const wording = useWording();
  return (
    <Chip tone="bad" shape="warning">
      {hero ? restoredSentence(mark, true, wording) : restoredWord(true, language)}
    </Chip>
  );
}

/** A small tile shows only the age. The header has the rest. */
function Old({ age, hero }: { age: Age; hero: boolean }) {
  const wording = useWording();
  return (
    <Chip tone="warn" shape="clock" outline={age.freshness === 'ageing'}>
      {hero ? freshnessWords(age, wording) : formatDuration(age.ms, wording)}
    </Chip>
  );
}

function News({ changedAt }: { changedAt: number }) {
  const t = useTranslations('Wall');
  return (
    <Chip tone="corr" shape="new">
      {t('isNew', { time: formatClock(changedAt, useWording()) })}
    </Chip>
  );
}
