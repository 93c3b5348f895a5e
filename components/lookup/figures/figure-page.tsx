'use client';

import { useTranslations } from 'next-intl';
import { figureAddress } from '@/components/lookup/parts/addresses';
import { AmendmentList } from '@/components/lookup/parts/amendment-list';
import { FigureHistory } from '@/components/lookup/parts/figure-history';
import { LookupFrame, type LookupProps, type LookupView } from '@/components/lookup/parts/lookup-frame';
import { Link } from '@/components/ui/past-link';
import { useWording } from '@/components/ui/wording';
import { firstSubject, type LineSubject, subjectsOf } from '@/domain/board/subjects';
import type { ReleasedFigure } from '@/domain/figures';
import type { IndicatorCode } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import { indicatorLabel } from '@/domain/wording/labels';
import type { Amendment } from '@/domain/workflow/amendments';
import { CurrentTile } from './current-tile';
import { DefinitionTile } from './definition-tile';
import { SubjectChart } from './subject-chart';
import { SubjectChoice } from './subject-choice';

type Props = LookupProps & {
  indicator: IndicatorCode;
  /** What the address asks for; null: nothing in particular. */
  asked: LineSubject | null;
  figures: readonly ReleasedFigure[];
  amendments: readonly Amendment[];
  isCut: boolean;
};

/** One indicator: what it means, what it is now, what every source said of it, and what of that was mended. */
export function FigurePage({ indicator, asked, figures, amendments, isCut, ...live }: Props) {
  const t = useTranslations('Lookup');
  const wording = useWording();
  const listed = asked === null ? figures : figures.filter((figure) => isOf(figure, asked));
  return (
    <LookupFrame {...live} title={indicatorLabel(indicator, wording, 'long')}>
      {(shown) => (
        <>
          <Chosen indicator={indicator} asked={asked} {...shown} />
          {asked !== null && listed.length < figures.length ? (
            <p>
              <Link href={figureAddress({ indicator })}>{t('allOfIndicator')}</Link>
            </p>
          ) : null}
          <FigureHistory figures={listed} board={shown.board} now={shown.now} file={indicator} isCut={isCut} />
          <AmendmentList amendments={amendments} />
        </>
      )}
    </LookupFrame>
  );
}

/** The line that is asked for, else the one that says most; the definition stands beside it, whichever it is. */
function Chosen({ indicator, asked, ...shown }: LookupView & Pick<Props, 'indicator' | 'asked'>) {
  const { board } = shown;
  const nation = { indicator, breakdown: null, place: NATION, site: null };
  const subject = asked ?? firstSubject(board, indicator) ?? nation;
  return (
    <>
      <div className="lookup-columns">
        <CurrentTile subject={subject} {...shown} />
        <DefinitionTile indicator={indicator} />
      </div>
      <SubjectChoice subjects={subjectsOf(board, indicator)} chosen={subject} />
      <SubjectChart board={board} subject={subject} />
    </>
  );
}

function isOf(figure: LineSubject, asked: LineSubject): boolean {
  return figure.breakdown === asked.breakdown && figure.place === asked.place && figure.site === asked.site;
}
