'use client';

import { useTranslations } from 'next-intl';
import type { ConnectionStatus } from '@/client/use-live-board';
import { useAge } from '@/components/figures/board-context';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import type { KnownReading } from '@/domain/board/readings';
import { changeShort } from '@/domain/wording/changes';
import { formatDayMonth } from '@/domain/wording/dates';
import { indicatorLabel, sourceLabel } from '@/domain/wording/labels';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { lastNumberSentence } from '@/domain/wording/sentences';
import { unitLabel, unitWordsOf } from '@/domain/wording/units';
import { FigureOrigin, type FigureProps } from './figure-origin';

type Props = FigureProps & { place: 'hero' | 'second' | 'third'; provisional: boolean };

/** The connection is not confirmed. */
const UNCONFIRMED: readonly ConnectionStatus['status'][] = ['doubtful', 'lost', 'revoked'];

/** One figure with everything that a photograph of it alone needs to be true. */
export function WallFigure({ place, provisional, ...props }: Props) {
  const { figure, now, connection } = props;
  const language = useLanguage();
  const hero = place === 'hero';
  const age = useAge(leadOf(figure)?.asOf ?? null, now);
  const doubtful = UNCONFIRMED.includes(connection.status) || age?.freshness === 'out_of_date';
  return (
    <section
      className={`wall-tile wall-${place} ${doubtful ? 'wall-tile-doubtful' : ''}`}
      aria-label={indicatorLabel(figure.indicator, language)}
    >
      {hero ? <HeroLabel figure={figure} /> : <TileLabel figure={figure} />}
      <Count figure={figure} hero={hero} provisional={provisional} />
      <div>
        {hero ? <FigureChange figure={figure} /> : null}
        <LastNumber figure={figure} />
        <FigureOrigin figure={figure} hero={hero} now={now} connection={connection} />
      </div>
    </section>
  );
}

/** Both languages, and the figures of other sources beside them. Each has its name; they are never averaged. */
function HeroLabel({ figure: { indicator, current } }: { figure: KeyFigure }) {
  const language = useLanguage();
  const other = language === 'km' ? 'en' : 'km';
  const [differing] = current?.others ?? [];
  return (
    <div>
      <h2 className="t-label run">{indicatorLabel(indicator, language, 'long')}</h2>
      <p className="wall-other wall-line wall-line-end">
        <span lang={other}>{indicatorLabel(indicator, other, 'long')}</span>
        {differing ? <OtherSource reading={differing} /> : null}
      </p>
    </div>
  );
}

function OtherSource({ reading }: { reading: KnownReading }) {
  const t = useTranslations('Wall');
  const language = useLanguage();
  const wording = useWording();
  const count = qualifiedCount(reading, wording).text;
  const day = formatDayMonth(reading.asOf, wording);
  return <span>{t('otherSource', { source: sourceLabel(reading.source, language), count, day })}</span>;
}

/** The unit stands beside the label, because beside the figure there is no room for it. */
function TileLabel({ figure: { indicator, breakdown, current } }: { figure: KeyFigure }) {
  const language = useLanguage();
  const wording = useWording();
  return (
    <h2 className="t-label wall-line wall-line-end">
      <span>{indicatorLabel(indicator, language)}</span>
      <span className="wall-other font-normal">
        {unitLabel(unitWordsOf(indicator, breakdown), current?.value ?? 0, wording)}
      </span>
    </h2>
  );
}

type CountProps = { figure: KeyFigure; hero: boolean; provisional: boolean };

function Count({ figure, hero, provisional }: CountProps) {
  const t = useTranslations('Wall');
  const wording = useWording();
  const unit = unitWordsOf(figure.indicator, figure.breakdown);
  const { state, before, number, after } = qualifiedCount(leadOf(figure), wording, unit);
  if (state === 'words') return <p className="t-label">{number}</p>;
  if (state !== 'count') return <p className="t-label text-text-3">– {number}</p>;
  const worded = /[ក-ឳ]/.test(number);
  return (
    <p className={`run ${hero ? 't-hero' : 't-figure wall-small'} ${worded ? 'wall-rounded t-words' : ''}`}>
      {before === '' ? null : <span className="wall-qualifier">{before} </span>}
      {number}
      {hero ? <span className="wall-qualifier"> {after}</span> : null}
      {provisional ? <span className="wall-qualifier"> ({t('provisional')})</span> : null}
    </p>
  );
}

const ARROWS: Record<'up' | 'down' | 'level', ShapeName> = { up: 'up', down: 'down', level: 'same' };

/** Under words that are newer than a number: that number, with its own day. */
function LastNumber({ figure: { said } }: { figure: KeyFigure }) {
  const wording = useWording();
  const before = said?.before;
  return before ? <p className="t-meta wall-line">{lastNumberSentence(before, wording)}</p> : null;
}

/** The difference, and the report that it is measured from. The arrow shows direction, never good or bad. */
function FigureChange({ figure: { change, indicator, breakdown, current, said } }: { figure: KeyFigure }) {
  const wording = useWording();
  const { direction, text, since } = changeShort(change, unitWordsOf(indicator, breakdown), wording);
  if (current === null || said !== null) return null;
  return (
    <p className="t-body wall-line wall-change">
      <span>
        {direction ? <Shape name={ARROWS[direction]} /> : null} <strong>{text}</strong>
      </span>
      {since === null ? null : <span>{since}</span>}
    </p>
  );
}
