'use client';

import './wall-figures.css';
import { useTranslations } from 'next-intl';
import type { CSSProperties, ReactNode } from 'react';
import { useReaderNotes } from '@/components/figures/board-context';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { useDoubt } from '@/components/wall/parts/frame';
import { NoteMark } from '@/components/wall/parts/notes';
import { OneLine } from '@/components/wall/parts/one-line';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import type { KnownReading } from '@/domain/board/readings';
import { widthOf } from '@/domain/charts/plot-layout';
import { changeShort } from '@/domain/wording/changes';
import { formatDayMonth } from '@/domain/wording/dates';
import { indicatorLabel, sourceLabel } from '@/domain/wording/labels';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { lastNumberSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';
import { FigureOrigin, FigureState } from './figure-origin';

type Props = { figure: KeyFigure; place: 'hero' | 'second' | 'third'; provisional: boolean; children?: ReactNode };

/** One figure with everything that a photograph of it alone needs to be true. */
export function WallFigure({ figure, place, provisional, children }: Props) {
  const language = useLanguage();
  const hero = place === 'hero';
  const doubtful = useDoubt(leadOf(figure)?.asOf ?? null);
  return (
    <section
      className={`wall-tile wall-${place} ${doubtful ? 'wall-tile-doubtful' : ''}`}
      aria-label={indicatorLabel(figure.indicator, language)}
    >
      <div className="wall-figure">
        {hero ? (
          <HeroLabel figure={figure} />
        ) : (
          <div className="wall-small-label">
            <OneLine as="h2" size="label" text={indicatorLabel(figure.indicator, language)} />
            {leadOf(figure) === null ? null : <FigureState figure={figure} hero={false} />}
          </div>
        )}
        <Count figure={figure} hero={hero} provisional={provisional} />
        <FigureChange figure={figure} />
        <FigureOrigin figure={figure} hero={hero} />
      </div>
      {children}
    </section>
  );
}

/** Both languages, and the figure of another source beside them. Each has its name; they are never averaged. */
function HeroLabel({ figure: { indicator, current } }: { figure: KeyFigure }) {
  const language = useLanguage();
  const other = language === 'km' ? 'en' : 'km';
  const [differing] = current?.others ?? [];
  return (
    <div>
      <div className="wall-hero-label">
        <OneLine as="h2" size="label" text={indicatorLabel(indicator, language, 'long')} />
        <OneLine size="meta" lang={other} text={indicatorLabel(indicator, other, 'long')} />
      </div>
      {differing ? <OtherSource reading={differing} /> : null}
    </div>
  );
}

function OtherSource({ reading }: { reading: KnownReading }) {
  const t = useTranslations('Wall');
  const language = useLanguage();
  const wording = useWording();
  const count = qualifiedCount(reading, wording).text;
  const day = formatDayMonth(reading.asOf, wording);
  return (
    <OneLine
      size="meta"
      mark={<Shape name="half" />}
      text={t('otherSource', { source: sourceLabel(reading.source, language), count, day })}
    />
  );
}

/** How large small words are beside a figure: a third of the hero; beside a small figure they are at their least, which is more. */
const SMALL = { hero: 0.34, second: 0.46 };

/** The mark of a note is as wide as this. */
function useNoteRoom(figure: { update: number } | null): string {
  return useReaderNotes([figure]).length > 0 ? 'mmm' : '';
}

type CountProps = { figure: KeyFigure; hero: boolean; provisional: boolean };

/** Qualifier and unit are small. The figure is as large as its role and the room allow. */
function Count({ figure, hero, provisional }: CountProps) {
  const t = useTranslations('Wall');
  const wording = useWording();
  const lead = leadOf(figure);
  const noteRoom = useNoteRoom(lead);
  const unit = unitWordsOf(figure.indicator, figure.breakdown);
  const { state, before, number, after } = qualifiedCount(lead, wording, unit);
  if (state === 'words') return <OneLine size="label" text={number} after={<NoteMark figure={lead} />} />;
  if (state !== 'count') return <OneLine size="label" text={`– ${number}`} />;
  const worded = /[ក-ឳ]/.test(number);
  const preliminary = provisional ? ` (${t('provisional')})` : '';
  const small = `${before} ${after}${preliminary}    ${noteRoom}`;
  const width = widthOf(number) * 1.15 + widthOf(small) * SMALL[hero ? 'hero' : 'second'];
  return (
    <div className="wall-fit wall-count-box">
      <p
        className={`run wall-count ${hero ? 'wall-count-hero' : ''} ${worded ? 't-words' : ''}`}
        style={{ '--w': width } as CSSProperties}
      >
        {before === '' ? null : <span className="wall-qualifier">{before} </span>}
        {number}
        <span className="wall-qualifier">
          {' '}
          {after} <NoteMark figure={lead} />
        </span>
        {preliminary === '' ? null : <span className="wall-qualifier">{preliminary}</span>}
      </p>
    </div>
  );
}

const ARROWS: Record<'up' | 'down' | 'level', ShapeName> = { up: 'up', down: 'down', level: 'same' };

/** The difference, and the report that it is measured from. The arrow shows direction, never good or bad. */
function FigureChange({ figure: { current, said, change, indicator, breakdown } }: { figure: KeyFigure }) {
  const wording = useWording();
  // Words that are newer than a number stand first, and under them that number with its own day.
  if (said?.before) return <OneLine size="meta" text={lastNumberSentence(said.before, wording)} />;
  if (current === null || said !== null) return <span />;
  const { direction, text, since } = changeShort(change, unitWordsOf(indicator, breakdown), wording);
  return (
    <OneLine
      size="meta"
      mark={direction ? <Shape name={ARROWS[direction]} /> : null}
      text={since === null ? text : `${text} ${since}`}
    />
  );
}
