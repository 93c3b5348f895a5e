'use client';

import { useTranslations } from 'next-intl';
import { LastNumberInCell } from '@/components/figures/last-number';
import { figureAddress, placeAddress } from '@/components/lookup/parts/addresses';
import { AsOf } from '@/components/lookup/parts/figure-cells';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { WideTable } from '@/components/ui/wide-table';
import type { ShownReading } from '@/domain/board/current';
import type { DamageRow } from '@/domain/board/damage';
import { breakdownLabel, placeWithKind, sourceLabel } from '@/domain/wording/labels';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { nilSentence } from '@/domain/wording/sentences';

type Props = { title: string; rows: readonly DamageRow[]; now: number };

/** One list: each kind and place with its newest number since the first day and in a period, each with its own day. */
export function DamageTable({ title, rows, now }: Props) {
  const t = useTranslations('Lookup');
  const columns = [
    { label: t('columns.kind') },
    { label: t('columns.place') },
    { label: t('damage.since'), numeric: true },
    { label: `${t('columns.asOf')} (1)` },
    { label: t('damage.inPeriod'), numeric: true },
    { label: `${t('columns.asOf')} (2)` },
  ];
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p className="t-meta">{t('nothingReported')}</p>
      ) : (
        <WideTable className="lookup-table" caption={title} columns={columns}>
          {rows.map((row) => (
            <Row key={`${row.kind}.${row.place}`} row={row} now={now} />
          ))}
        </WideTable>
      )}
    </Section>
  );
}

function Row({ row: { kind, place, since, inPeriod }, now }: { row: DamageRow; now: number }) {
  const t = useTranslations('Lookup.damage');
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <KhmerText text={kind === null ? t('anyKind') : breakdownLabel(kind, language)} />
      </th>
      <td>
        <Link href={placeAddress(place)}>
          <KhmerText text={placeWithKind(place, language)} />
        </Link>
      </td>
      <Cells figure={since} now={now} />
      <Cells figure={inPeriod} now={now} />
    </tr>
  );
}

function Cells({ figure, now }: { figure: ShownReading | null; now: number }) {
  const t = useTranslations('Chart');
  const language = useLanguage();
  if (figure === null) {
    return (
      <>
        <td className="num text-text-3">{t('notReported')}</td>
        <td />
      </>
    );
  }
  const { indicator, breakdown, value } = figure;
  const isNil = indicator === 'damage_in_period' && value === 0;
  return (
    <>
      <td className="num">
        <Link href={figureAddress(figure)}>
          {isNil ? (
            <KhmerText text={nilSentence({ indicator, breakdown }, language)} />
          ) : (
            <span className="run">{qualifiedDigits(figure, { language, digits: 'latin' }).text}</span>
          )}
        </Link>
        <LastNumberInCell reading={figure} />
      </td>
      <td>
        <AsOf asOf={figure.asOf} now={now} />
        <span className="t-meta block">
          <KhmerText text={sourceLabel(figure.source, language)} />
        </span>
      </td>
    </>
  );
}
