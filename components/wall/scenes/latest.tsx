'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import { updateWords } from '@/components/updates/update-line';
import { FigureRow } from '@/components/wall/parts/figure-row';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import type { StandingReport } from '@/domain/scenes/changes';
import { lineLabel } from '@/domain/wording/labels';
import { withDigits } from '@/domain/wording/numbers';
import { formatWindow } from '@/domain/wording/spans';
import { ReportWords } from './report-words';
import type { SceneProps } from './scene-props';

/** The newest report in full: every figure, and beside them its words; never the words alone. */
export function Latest({ content: { report, changes } }: SceneProps<'latest'>) {
  const t = useTranslations('Wall.latest');
  const wording = useWording();
  if (report === null) {
    return (
      <Frame title={t('none')} sources={[]} asOf={null}>
        {null}
      </Frame>
    );
  }
  const hasWords = [report.text.km ?? report.text.en, report.checkNote, report.statements].some(Boolean);
  const own = report.figures.some(({ source }) => source !== report.source);
  return (
    <Frame
      title={t('title', { number: withDigits(String(report.number), wording) })}
      subtitle={formatWindow(report.periodStart, report.periodEnd, wording)}
      sources={[report.source]}
      asOf={report.periodEnd}
      mark={<Standing report={report} />}
    >
      <div className={`wall-latest ${hasWords ? 'wall-latest-told' : ''}`}>
        <Paged as="ul" of={`${report.number}.${report.revision}`} columns={hasWords ? 1 : 2} grows>
          {changes.map((figure) => (
            <FigureRow
              key={figure.line}
              name={lineLabel(figure, wording)}
              figure={figure}
              change={figure.change}
              asOf={figure.periodEnd === report.periodEnd ? null : figure.periodEnd}
              source={own && figure.source !== report.source ? figure.source : null}
              provisional={figure.provisional ? t('provisional') : null}
            />
          ))}
        </Paged>
        {hasWords ? <ReportWords report={report} /> : null}
      </div>
    </Frame>
  );
}

/** That it was corrected, or told late. */
function Standing({ report }: { report: StandingReport }) {
  const { mark } = updateWords(report, useWording(), 0);
  return mark === null ? null : (
    <Chip tone="corr" shape="same">
      {mark}
    </Chip>
  );
}
