'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ServicesChart } from '@/components/charts/services/services-chart';
import { DamageTables, hasDamage } from '@/components/lookup/damage/damage-tables';
import { EventItems } from '@/components/lookup/happenings/event-items';
import { placeAddress } from '@/components/lookup/parts/addresses';
import { AmendmentList } from '@/components/lookup/parts/amendment-list';
import { FigureHistory } from '@/components/lookup/parts/figure-history';
import { LineList } from '@/components/lookup/parts/line-list';
import { LookupFrame, type LookupProps } from '@/components/lookup/parts/lookup-frame';
import { LadderTable } from '@/components/provinces/ladder-table';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import type { Board } from '@/domain/board/board';
import { damageRows } from '@/domain/board/damage';
import { type NewestLine, newestLines } from '@/domain/board/newest-lines';
import { affectedProvinces } from '@/domain/board/provinces/affected';
import { villageLadder } from '@/domain/board/provinces/ladder';
import type { ReleasedEvent } from '@/domain/events';
import type { ReleasedFigure } from '@/domain/figures';
import { type PlaceCode, parentOf } from '@/domain/places';
import type { ReleasedStatement } from '@/domain/revisions';
import { placeWithKind } from '@/domain/wording/labels';
import type { Amendment } from '@/domain/workflow/amendments';
import { PLACE_PARTS, partOf } from './place-parts';
import { PlaceStatements } from './place-statements';

type Props = LookupProps & {
  place: PlaceCode;
  figures: readonly ReleasedFigure[];
  amendments: readonly Amendment[];
  isCut: boolean;
  events: readonly ReleasedEvent[];
  statements: readonly ReleasedStatement[];
};

/** All that was said of one place and of what lies in it. */
export function PlacePage(props: Props) {
  const { place, figures, amendments, isCut, events, statements, ...live } = props;
  const t = useTranslations('Lookup.place');
  const language = useLanguage();
  const lines = useMemo(() => newestLines(figures), [figures]);
  const introOf = (board: Board) =>
    [...(affectedProvinces(board).includes(place) ? [t('affected')] : []), t('within')].join(' ');
  return (
    <LookupFrame {...live} title={placeWithKind(place, language)} intro={introOf}>
      {({ board, now }) => (
        <>
          <Outer place={place} />
          {isBlank(props) ? <NothingYet /> : null}
          {isBlank(props) ? null : (
            <>
              {PLACE_PARTS.map((part) => (
                <Part
                  key={part}
                  {...{ part, place, board, now }}
                  lines={lines.filter(({ newest }) => partOf(newest) === part)}
                />
              ))}
              <LadderTable rows={villageLadder(board).filter((row) => row.place === place)} />
              <PlaceStatements statements={statements} />
              <Section title={t('events')}>
                <EventItems events={events} />
                <p>
                  <Link href={`/events?place=${place}`}>{t('allEvents')}</Link>
                </p>
              </Section>
              <FigureHistory {...{ figures, board, now, isCut }} file={place} />
              <AmendmentList amendments={amendments} />
            </>
          )}
        </>
      )}
    </LookupFrame>
  );
}

/** One sentence, and not one below each heading. */
function isBlank({ figures, amendments, events, statements }: Props): boolean {
  return figures.length + amendments.length + events.length + statements.length === 0;
}

function NothingYet() {
  const t = useTranslations('Lookup.place');
  return (
    <p className="tile">
      <KhmerText text={t('nothingYet')} />{' '}
      <Link href="/places" className="run">
        {t('others')}
      </Link>
    </p>
  );
}

type PartProps = {
  part: (typeof PLACE_PARTS)[number];
  place: PlaceCode;
  lines: readonly NewestLine[];
  board: Board;
  now: number;
};

/** The newest figures of one part; damage as the reports list it, services also as bars. */
function Part({ part, place, lines, board, now }: PartProps) {
  const t = useTranslations('Lookup.place');
  const damage = part === 'damage' ? damageRows(board, place) : null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {damage && hasDamage(damage) ? (
        <DamageTables lists={damage} now={now} />
      ) : (
        <LineList title={t(part)} lines={lines} now={now} />
      )}
      {part === 'services' && lines.length > 0 ? <ServicesChart board={board} within={place} /> : null}
    </div>
  );
}

/** The province of a district, and the nation. */
function Outer({ place }: { place: PlaceCode }) {
  const language = useLanguage();
  const outer = parentOf(place);
  return outer === null ? null : (
    <p className="t-meta">
      <Link href={placeAddress(outer)}>
        <KhmerText text={placeWithKind(outer, language)} />
      </Link>
    </p>
  );
}
