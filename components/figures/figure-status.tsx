import { useTranslations } from 'next-intl';
import type { ConnectionStatus } from '@/client/use-live-board';
import { Chip } from '@/components/ui/chip';
import { usePast } from '@/components/ui/past';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { isNumber, type ShownReading } from '@/domain/board/current';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import type { Age } from '@/domain/freshness';
import { formatClock } from '@/domain/wording/dates';
import { correctedWas, correctedWord, restoredSentence, toldLateWord } from '@/domain/wording/mending';
import { sourcesDifferWord } from '@/domain/wording/sentences';
import { freshnessWords } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';
import { useAge, useCorrection, useWithdrawal } from './board-context';
import { useChanged } from './use-changed';

type Props = { figure: KeyFigure; now: number; connection: ConnectionStatus };

/** One chip for everything that is not normal. No chip when all is normal. */
export function FigureStatus({ figure, now, connection }: Props) {
  const t = useTranslations('Board');
  const wording = useWording();
  const lead = leadOf(figure);
  const changedAt = useNews(figure, now);
  const age = useAge(lead?.asOf ?? null, now);
  return (
    <div className="mb-2 flex flex-wrap gap-2 empty:hidden">
      <Unconfirmed connection={connection} />
      {age === null ? null : <Ageing age={age} />}
      <Corrected figure={figure} now={now} />
      <Restored figure={figure} now={now} />
      <ToldLate lead={lead} />
      {changedAt === null ? null : (
        <Chip tone="neutral" shape="new">
          {t('isNew', { time: formatClock(changedAt, wording) })}
        </Chip>
      )}
      {lead && isNumber(lead) && lead.others.length > 0 ? (
        <Chip tone="neutral" shape="half">
          {sourcesDifferWord(lead.others.length + 1, wording)}
        </Chip>
      ) : null}
    </div>
  );
}

/** Another report, or another number in the same report, counts as another figure. */
export function identityOf(lead: ShownReading | null): string {
  if (lead === null) return 'none';
  const { update, line, value, amount } = lead;
  return `${update}.${line}.${value ?? amount}`;
}

/** When a figure came on this open page; null for what was corrected or is back after a withdrawal: neither is new. */
function useNews(figure: KeyFigure, now: number): number | null {
  const lead = leadOf(figure);
  const changedAt = useChanged(identityOf(lead), now);
  const mark = useCorrection(lead, now);
  const withdrawal = useWithdrawal(figure, now);
  // To look at another moment brings no news.
  const isPast = usePast() !== null;
  return isPast || lead === null || mark?.isFresh || withdrawal ? null : changedAt;
}

/** What stood here was withdrawn: why the figure is back, or why there is none. */
function Restored({ figure, now }: { figure: KeyFigure; now: number }) {
  const wording = useWording();
  const mark = useWithdrawal(figure, now);
  if (mark === null) return null;
  return (
    <Chip tone="bad" shape="warning">
      {restoredSentence(mark, leadOf(figure) !== null, wording)}
    </Chip>
  );
}

function ToldLate({ lead }: { lead: ShownReading | null }) {
  const language = useLanguage();
  if (!lead?.late) return null;
  return (
    <Chip tone="neutral" shape="half" outline>
      {toldLateWord(language)}
    </Chip>
  );
}

/** When this screen cannot confirm its figures, each figure says so (C3). */
function Unconfirmed({ connection: { status, since } }: { connection: ConnectionStatus }) {
  const t = useTranslations('Board');
  const time = formatClock(since, useWording());
  if (status !== 'doubtful' && status !== 'lost') return null;
  return (
    <Chip tone={status === 'lost' ? 'bad' : 'warn'} shape={status === 'lost' ? 'empty' : 'half'}>
      {t('notConfirmed', { time })}
    </Chip>
  );
}

/** For one day it shows the earlier value, after that only "corrected". The update's page has the history. */
function Corrected({ figure, now }: { figure: KeyFigure; now: number }) {
  const language = useLanguage();
  const wording = useWording();
  const mark = useCorrection(leadOf(figure), now);
  if (mark === null) return null;
  const unit = unitWordsOf(figure.indicator, figure.breakdown);
  return (
    <Chip tone="corr" shape="same" outline={!mark.isFresh}>
      {mark.isFresh ? correctedWas(mark.was, unit, wording) : correctedWord(language)}
    </Chip>
  );
}

function Ageing({ age }: { age: Age }) {
  const words = freshnessWords(age, useWording());
  if (words === null) return null;
  return (
    <Chip tone="warn" shape="clock" outline={age.freshness === 'ageing'} momentary>
      {words}
    </Chip>
  );
}
