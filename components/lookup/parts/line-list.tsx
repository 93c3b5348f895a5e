'use client';

import { useTranslations } from 'next-intl';
import { CopyFigure } from '@/components/figures/copy-figure';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { WideTable } from '@/components/ui/wide-table';
import { useWording } from '@/components/ui/wording';
import type { NewestLine } from '@/domain/board/newest-lines';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import { figureAddress } from './addresses';
import { AsOf, FigureValue } from './figure-cells';

/** The newest figure of each line and source; each leads to its definition, history and words as printed. */
export function LineList({ title, lines, now }: { title: string; lines: readonly NewestLine[]; now: number }) {
  const t = useTranslations('Lookup');
  const columns = [
    { label: t('columns.what') },
    { label: t('columns.value'), numeric: true },
    { label: t('columns.asOf') },
    { label: t('columns.source') },
    { label: t('columns.reports'), numeric: true },
  ];
  return (
    <Section title={title}>
      {lines.length === 0 ? (
        <p className="t-meta">{t('nothingReported')}</p>
      ) : (
        <WideTable className="lookup-table" caption={title} columns={columns}>
          {lines.map((line) => (
            <Row key={line.key} line={line} now={now} />
          ))}
        </WideTable>
      )}
    </Section>
  );
}

function Row({ line: { newest, reports }, now }: { line: NewestLine; now: number }) {
  const language = useLanguage();
  const wording = useWording();
  return (
    <tr>
      <th scope="row">
        <Link href={figureAddress(newest)}>
          <KhmerText text={lineLabel(newest, wording)} />
        </Link>
      </th>
      <td className="num">
        <FigureValue figure={newest} /> <CopyFigure figure={newest} />
      </td>
      <td>
        <AsOf asOf={newest.asOf} now={now} />
      </td>
      <td>
        <KhmerText text={sourceLabel(newest.source, language)} />
      </td>
      <td className="num">{reports}</td>
    </tr>
  );
}
