'use client';

import { useWording } from '@/components/ui/wording';
import './header.css';
import { useTranslations } from 'next-intl';
import type { ConnectionStatus, Live } from '@/client/use-live-board';
import { useAge } from '@/components/figures/board-context';
import { Chip, type Tone } from '@/components/ui/chip';
import { CONNECTION_LOOKS } from '@/components/ui/connection-chip';
import type { ShapeName } from '@/components/ui/shape';
import { useShell } from '@/components/ui/shell';
import { useWallState } from '@/components/wall/parts/wall-state';
import type { Board } from '@/domain/board/board';
import { promiseState } from '@/domain/board/marks';
import type { Freshness } from '@/domain/freshness';
import type { When } from '@/domain/when';
import { formatClock, formatToday } from '@/domain/wording/dates';
import { withDigits } from '@/domain/wording/numbers';
import { formatAge, formatDuration, freshnessWords } from '@/domain/wording/spans';
import { promiseColumn } from '@/domain/wording/wall-words';

type Props = { live: Live; now: number; asOf: When | null };

/** Name, exercise, age of the data, age of the connection, clock. It never rotates. */
export function WallHeader({ live, now, asOf }: Props) {
  const t = useTranslations('Wall');
  const tShell = useTranslations('Shell');
  const wording = useWording();
  return (
    <header className="wall-header">
      <Brand />
      {useShell().exercise ? (
        <Chip tone="warn" shape="flag">
          {tShell('exercise')}
        </Chip>
      ) : null}
      <NextReport board={live.board} now={now} />
      <dl className="wall-status">
        <dt>{t('data')}</dt>
        <dd>{asOf === null ? t('notReported') : <DataAge asOf={asOf} now={now} />}</dd>
      </dl>
      {useWallState().past === null ? (
        <dl className="wall-status wall-connection">
          <dt>{t('connection')}</dt>
          <dd>
            <ConnectionState connection={live.connection} now={now} />
          </dd>
        </dl>
      ) : null}
      <dl className="wall-status wall-clock">
        <dt>{formatToday(now, wording)}</dt>
        <dd>{formatClock(now, wording)}</dd>
      </dl>
    </header>
  );
}

/** The ministry where the installation has named one, over the name of the product. */
function Brand() {
  const t = useTranslations('Wall');
  const tShell = useTranslations('Shell');
  const { language, ministry } = useShell();
  const other = language === 'km' ? 'en' : 'km';
  return (
    <div className="wall-brand">
      {ministry.emblem ? (
        <span className="wall-emblem" style={{ backgroundImage: `url("${ministry.emblem}")` }} />
      ) : null}
      <div>
        {ministry.name ? <p className="wall-ministry">{ministry.name}</p> : null}
        <h1>
          {tShell('product')}
          {ministry.name ? null : <span lang={other}>{t('productOther')}</span>}
        </h1>
      </div>
    </div>
  );
}

/** Which report is announced. When it did not come, it says so. */
function NextReport({ board, now }: { board: Pick<Board, 'promise'>; now: number }) {
  const column = promiseColumn(promiseState(board, now), now, useWording());
  if (column === null) return null;
  return (
    <dl className="wall-status">
      <dt>{column.head}</dt>
      <dd>
        {column.isMissed ? (
          <Chip tone="warn" shape="warning">
            {column.text}
          </Chip>
        ) : (
          column.text
        )}
      </dd>
    </dl>
  );
}

const AGE_LOOKS: Record<Freshness, { tone: Tone; shape: ShapeName }> = {
  fresh: { tone: 'neutral', shape: 'clock' },
  ageing: { tone: 'warn', shape: 'clock' },
  out_of_date: { tone: 'warn', shape: 'warning' },
};

/** The age of the hero figure, in every state of the connection. */
function DataAge({ asOf, now }: { asOf: When; now: number }) {
  const wording = useWording();
  const age = useAge(asOf, now);
  if (age === null) return null;
  return (
    <Chip {...AGE_LOOKS[age.freshness]} outline={age.freshness === 'ageing'}>
      {freshnessWords(age, wording) ?? formatAge(age.ms, wording)}
    </Chip>
  );
}

/** How much people can trust this screen, and since when it is not confirmed. */
function ConnectionState({ connection: { status, since }, now }: { connection: ConnectionStatus; now: number }) {
  const t = useTranslations('Wall');
  const wording = useWording();
  const ms = Math.max(0, now - since);
  const seconds = withDigits(String(Math.floor(ms / 1_000)), wording);
  const age = ms < 60_000 ? t('seconds', { n: seconds }) : formatDuration(ms, wording);
  return <Chip {...CONNECTION_LOOKS[status]}>{t(`state.${status}`, { age })}</Chip>;
}
