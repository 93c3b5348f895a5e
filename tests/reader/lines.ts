import { readReport } from '@/domain/reader/read-report';

export const PUBLISHED = '2026-01-22';

/** `indicator[ breakdown] place[ (site)] qualifier value`, in the order of the text. */
export function linesOf(text: string): string[] {
  return readReport(text, { publishedOn: PUBLISHED }).figures.map(
    ({ indicator, breakdown, place, site, qualifier, value, nil }) =>
      `${[indicator, breakdown, place, site && `(${site})`].filter(Boolean).join(' ')} ${nil ? 'nil' : `${qualifier} ${value}`}`,
  );
}

export function unreadOf(text: string): string[] {
  return readReport(text, { publishedOn: PUBLISHED }).unread.map(({ reason }) => reason);
}
