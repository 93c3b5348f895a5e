'use client';

import './figures.css';
import { type ReactNode, useState } from 'react';
import type { ConnectionStatus } from '@/client/use-live-board';
import { figureAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { useLanguage } from '@/components/ui/shell';
import type { ShownReading } from '@/domain/board/current';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import { indicatorLabel } from '@/domain/wording/labels';
import { useAge, useReaderNotes } from './board-context';
import { FigureChange } from './figure-change';
import { FigureCount } from './figure-count';
import { FigureOrigin } from './figure-origin';
import { FigureStatus, identityOf } from './figure-status';
import { ReaderNote } from './reader-note';

type Props = {
  figure: KeyFigure;
  /** Server time, ms. */
  now: number;
  connection: ConnectionStatus;
  /** The report itself says that the count may still change. */
  provisional?: boolean;
  hero?: boolean;
  /** Parts of the same figure, beside it. */
  children?: ReactNode;
};

/** One figure with all that a photograph of it needs to be true (docs/design.md, 5). A dashed edge means out of date. */
export function KeyFigureTile({ figure, now, connection, provisional = false, hero = false, children }: Props) {
  const language = useLanguage();
  const { indicator } = figure;
  const lead = leadOf(figure);
  const identity = identityOf(lead);
  const [first] = useState(identity);
  const edge = useEdge(lead, now);
  const [told] = useReaderNotes([lead]);
  return (
    <section className={`tile key-figure ${edge}`} aria-label={indicatorLabel(indicator, language)}>
      <FigureStatus figure={figure} now={now} connection={connection} />
      <div className={children ? 'hero-parts' : 'key-figure-part'}>
        <div className="key-figure-part">
          <h2 className="t-label">
            <Link href={figureAddress({ indicator })} className="quiet-link">
              <KhmerText text={indicatorLabel(indicator, language, hero ? 'long' : 'short')} />
            </Link>
          </h2>
          <div key={identity} className={identity === first ? '' : 'fade-in'}>
            <FigureCount figure={figure} provisional={provisional} size={hero ? 'hero' : 'figure'} />
          </div>
          <FigureChange figure={figure} />
          <div className="key-figure-origin">
            <FigureOrigin figure={figure} provisional={provisional} />
            {told ? <ReaderNote note={told.note} /> : null}
          </div>
        </div>
        {children}
      </div>
    </section>
  );
}

function useEdge(lead: ShownReading | null, now: number): string {
  return useAge(lead?.asOf ?? null, now)?.freshness === 'out_of_date' ? 'tile-out-of-date' : '';
}
