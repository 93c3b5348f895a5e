'use client';

import type { ConnectionStatus } from '@/client/use-live-board';
import { useLanguage } from '@/components/ui/shell';
import type { KeyFigure } from '@/domain/board/key-figures';
import { ageOf } from '@/domain/freshness';
import { indicatorLabel } from '@/domain/wording/labels';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';
import { FigureChange } from './figure-change';
import { FigureOrigin } from './figure-origin';

export type FigureProps = { figure: KeyFigure; now: number; connection: ConnectionStatus };
type Props = FigureProps & { place: 'hero' | 'total' | 'returned' };

/** One figure with all that makes it true when photographed alone. */
export function WallFigure({ place, ...props }: Props) {
  const { figure, now, connection } = props;
  const language = useLanguage();
  const other = language === 'km' ? 'en' : 'km';
  const hero = place === 'hero';
  return (
    <section
      className={`wall-tile wall-${place} ${isDoubtful(props) ? 'wall-tile-doubtful' : ''}`}
      aria-label={indicatorLabel(figure.indicator, language)}
    >
      <div>
        <h2 className="t-label run">{indicatorLabel(figure.indicator, language, hero ? 'long' : 'short')}</h2>
        {hero ? (
          <p className="wall-other run" lang={other}>
            {indicatorLabel(figure.indicator, other, 'long')}
          </p>
        ) : null}
      </div>
      <Count figure={figure} hero={hero} />
      <div>
        {hero ? <FigureChange figure={figure} /> : null}
        <FigureOrigin figure={figure} hero={hero} now={now} connection={connection} />
      </div>
    </section>
  );
}

/** Out of date, or from a connection that nobody can vouch for. */
function isDoubtful({ figure: { current }, now, connection: { status } }: FigureProps): boolean {
  if (status === 'doubtful' || status === 'lost' || status === 'revoked') return true;
  return current !== null && ageOf(current.asOf, now).freshness === 'out_of_date';
}

function Count({ figure: { indicator, breakdown, current }, hero }: { figure: KeyFigure; hero: boolean }) {
  const language = useLanguage();
  const { state, before, number, after } = qualifiedCount(current, language, unitWordsOf(indicator, breakdown));
  if (state !== 'count') return <p className="t-figure t-words text-text-3">– {number}</p>;
  const worded = /\s|[ក-ឳ]/.test(number);
  return (
    <p className={`run ${hero ? 't-hero' : 't-figure wall-small'} ${worded ? 'wall-rounded t-words' : ''}`}>
      {before === '' ? null : <span className="wall-qualifier">{before} </span>}
      {number}
      <span className="wall-qualifier"> {after}</span>
    </p>
  );
}
