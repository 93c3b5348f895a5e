import { useTranslations } from 'next-intl';
import type { TwinTable } from '@/components/charts/frame/csv';
import { useLanguage } from '@/components/ui/shell';
import type { ReleasedFigure } from '@/domain/figures';
import { NATION } from '@/domain/places';
import { toInstant } from '@/domain/when';
import { amountLabel } from '@/domain/wording/amounts';
import { lineLabel, placeLabel, qualifierLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';

/** Newest first; what has no date comes last. */
export function byMoment(figures: readonly ReleasedFigure[]): ReleasedFigure[] {
  const momentOf = ({ asOf }: ReleasedFigure) => (asOf === null ? Number.NEGATIVE_INFINITY : toInstant(asOf));
  return figures.toSorted((a, b) => momentOf(b) - momentOf(a) || b.update - a.update || a.line - b.line);
}

/** Words stand in place of a number that the source does not give. */
function countOrWords({ value, amount }: ReleasedFigure, language: Language): number | string | null {
  return amount === undefined ? value : amountLabel(amount, language);
}

/** For the file: every figure in plain cells, dates as the source gives them. `heads`: of the table on the screen. */
export function useHistoryTable(figures: readonly ReleasedFigure[]): TwinTable & { heads: TwinTable['columns'] } {
  const t = useTranslations('Lookup.columns');
  const language = useLanguage();
  const [asOf, what, value] = [{ label: t('asOf') }, { label: t('what') }, { label: t('value'), numeric: true }];
  const [place, source, printed, update] = (['place', 'source', 'printed', 'update'] as const).map((name) => ({
    label: t(name),
  })) as [{ label: string }, { label: string }, { label: string }, { label: string }];
  const more = (['site', 'qualifier', 'start', 'outlet', 'address', 'note'] as const).map((name) => ({
    label: t(name),
  }));
  return {
    heads: [asOf, what, value, place, source, printed, update],
    columns: [asOf, what, value, place, source, printed, update, ...more],
    rows: byMoment(figures).map((figure) => [
      ...[figure.asOf, lineLabel({ ...figure, place: NATION, site: null }, language), countOrWords(figure, language)],
      ...[placeLabel(figure.place, language), sourceLabel(figure.source, language), figure.asPrinted ?? null],
      ...[`${figure.update}.${figure.line}`, figure.site, qualifierLabel(figure.qualifier, language)],
      ...[figure.periodStart, figure.via.outlet, figure.via.url, figure.note],
    ]),
  };
}
