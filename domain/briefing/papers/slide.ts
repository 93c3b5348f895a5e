import type { Edition } from '@/domain/briefing/edition/edition';
import { styleOfPage } from '@/domain/wording/language';
import { chartOf } from './annexes';
import type { PaperChart } from './paper';
import { issueLine } from './paper-words';
import { letterheadOf, marksOf, type PaperOptions } from './press-sheet';
import type { SlideName } from './slide-names';

/** One chart for a screen in the hall: it is still true when somebody photographs it alone. */
export type Slide = {
  name: string;
  language: PaperOptions['language'];
  title: string;
  marks: string[];
  chart: PaperChart;
  foot: string;
};

/** Null: the briefing does not ask for it, or nothing was told of it. */
export function slideOf(edition: Edition, annex: SlideName, options: PaperOptions): Slide | null {
  const { language, address, exercise, view } = options;
  if (!edition.texts.content.annexes.includes(annex)) return null;
  const wording = styleOfPage(language, edition.facts.issuer.digits);
  const chart = chartOf(edition.facts, annex, { wording, view });
  if (chart === null) return null;
  const issue = issueLine('annex', { ...edition, version: edition.briefing.version }, wording);
  return {
    ...{ name: `slide-${annex}-${edition.number}-${language}`, language, chart },
    title: chart.title,
    marks: marksOf(edition, exercise, language),
    foot: `${letterheadOf(edition, language)} · ${issue} · ${address}`,
  };
}
