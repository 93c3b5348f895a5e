import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireReader } from '@/app/guard';
import { asked, lookUp } from '@/app/look-up';
import { drawAt } from '@/app/past';
import { readLanguage } from '@/app/preferences';
import { FigurePage } from '@/components/lookup/figures/figure-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import type { LineSubject } from '@/domain/board/subjects';
import { BREAKDOWN_CODES, INDICATOR_CODES, type IndicatorCode } from '@/domain/indicators';
import { isPlace, NATION } from '@/domain/places';
import { indicatorLabel } from '@/domain/wording/labels';

type Props = {
  params: Promise<{ indicator: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const indicator = indicatorOf((await params).indicator);
  return indicator === null ? {} : { title: indicatorLabel(indicator, await readLanguage(), 'long') };
}

export default async function Figure({ params, searchParams }: Props) {
  const code = (await params).indicator;
  await requireReader(`/figures/${code}`);
  const indicator = indicatorOf(code);
  if (indicator === null) notFound();
  const query = await searchParams;
  const subject = subjectOf(indicator, asked(query));
  return drawAt(query, async (past) => {
    const found = await lookUp({ indicator }, past);
    if (found === null) return <RecordDamaged />;
    const { history, ...board } = found;
    return <FigurePage indicator={indicator} asked={subject} {...history} {...board} />;
  });
}

function indicatorOf(code: string): IndicatorCode | null {
  return INDICATOR_CODES.find((known) => known === code) ?? null;
}

/** The line that the address names; null where it names none. What no line can have has no page. */
function subjectOf(indicator: IndicatorCode, query: Record<string, string>): LineSubject | null {
  const { place = NATION, breakdown, site = null } = query;
  if (!NAMES.some((name) => name in query)) return null;
  const part = BREAKDOWN_CODES.find((known) => known === breakdown) ?? null;
  const isUnknown = breakdown !== undefined && part === null;
  if (isUnknown || !isPlace(place)) notFound();
  return { indicator, breakdown: part, place, site };
}

/** What names a line in an address. */
const NAMES = ['place', 'breakdown', 'site'];
