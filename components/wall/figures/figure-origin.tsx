'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useAge, useCorrection, useWithdrawal } from '@/components/figures/board-context';
import { Chip } from '@/components/ui/chip';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { OneLine } from '@/components/wall/parts/one-line';
import { useNewSince, useWallState } from '@/components/wall/parts/wall-state';
import type { ShownReading } from '@/domain/board/current';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import type { CorrectionMark, WithdrawalMark } from '@/domain/board/marks';
import type { Age } from '@/domain/freshness';
import type { When } from '@/domain/when';
import { formatMoment, formatReportDay, formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import type { Wording } from '@/domain/wording/language';
import { correctedWas, correctedWord, restoredSentence, restoredWord } from '@/domain/wording/mending';
import { formatDuration, freshnessWords } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';

type Props = { figure: KeyFigure; hero: boolean };

/** The day as short as a small tile needs it. */
export function tileDay(asOf: When, wording: Wording): string {
  return formatReportDay(asOf, wording).replace(/^ថ្ងៃទី/, '');
}

/** The time and the source, and any doubt of the hero: a small tile has it beside its label. What was said without a number has its time and source, too. */
export function FigureOrigin({ figure, hero }: Props) {
  const lead = leadOf(figure);
  return lead === null ? null : <Origin figure={figure} hero={hero} lead={lead} />;
}

function Origin({ figure, hero, lead }: Props & { lead: ShownReading }) {
  const t = useTranslations('Wall');
  const language = useLanguage();
  const wording = useWording();
  const { past } = useWallState();
  const { asOf } = lead;
  const when = hero ? formatWhen(asOf, wording) : tileDay(asOf, wording);
  return (
    <div className="wall-figure-origin">
      <OneLine size="meta" text={`${t('asOf', { when })} · ${sourceLabel(lead.source, language)}`} />
      {hero ? past?.chip : null}
      {hero ? <FigureState figure={figure} hero /> : null}
    </div>
  );
}

/** The most important state: doubt, then correction, then age, then news. */
export function FigureState({ figure, hero }: Props): ReactNode {
  const { now, connection } = useWallState();
  const lead = leadOf(figure);
  const newSince = useNewSince(figure);
  const age = useAge(lead?.asOf ?? null, now);
  const mark = useCorrection(lead, now);
  const withdrawal = useWithdrawal(figure, now);
  if (connection.status === 'doubtful' || connection.status === 'lost') {
    return <Unconfirmed lost={connection.status === 'lost'} since={connection.since} hero={hero} />;
  }
  if (withdrawal) return <Restored mark={withdrawal} hero={hero} isLeft={lead !== null} />;
  if (mark?.isFresh) return <Corrected figure={figure} mark={mark} hero={hero} />;
  if (age && age.freshness !== 'fresh') return <Old age={age} hero={hero} />;
  return newSince === null ? null : <News since={newSince} hero={hero} />;
}

function Unconfirmed({ lost, since, hero }: { lost: boolean; since: number; hero: boolean }) {
  const t = useTranslations('Wall');
  const time = formatMoment(since, useWallState().now, useWording());
  return (
    <Chip tone={lost ? 'bad' : 'warn'} shape={lost ? 'empty' : 'half'}>
      {hero ? t('notConfirmed', { time }) : time}
    </Chip>
  );
}

type CorrectedProps = { figure: KeyFigure; mark: CorrectionMark; hero: boolean };

/** A small tile shows only the word. The hero and the scenes of changes say more. */
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
function Restored({ mark, hero, isLeft }: { mark: WithdrawalMark; hero: boolean; isLeft: boolean }) {
  const language = useLanguage();
  const wording = useWording();
  return (
    <Chip tone="bad" shape="warning">
      {hero ? restoredSentence(mark, isLeft, wording) : restoredWord(isLeft, language)}
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

/** A small tile shows only the word, so that its number keeps its room. */
function News({ since, hero }: { since: number; hero: boolean }) {
  const t = useTranslations('Wall');
  const time = formatMoment(since, useWallState().now, useWording());
  return (
    <Chip tone="corr" shape="new">
      {hero ? t('isNew', { time }) : t('new')}
    </Chip>
  );
}
