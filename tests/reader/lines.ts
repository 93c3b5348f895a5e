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

/** `line place qualifier value day`, as a figure stands in the text; unread numbers as `unread reason: words`. */
export function saidBy(text: string, publishedOn: string): string[] {
  const { figures, unread } = readReport(text, { publishedOn });
  return [
    ...figures.map(({ indicator, breakdown, place, site, qualifier, value, nil, periodEnd }) =>
      [
        breakdown === null ? indicator : `${indicator}/${breakdown}`,
        place,
        ...(site === null ? [] : [`~${site}`]),
        nil ? 'nil' : `${qualifier} ${value}`,
        ...(periodEnd === null ? [] : [periodEnd]),
      ].join(' '),
    ),
    ...unread.map(({ reason, quote }) => `unread ${reason}: ${quote}`),
  ];
}
