import type { DeskItem } from '@/domain/item';
import { formatWhen, undatedWord } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { languageOf, type Wording } from '@/domain/wording/language';

/** The name of an item: a report has its source and end, others their headline. '' while nothing is known. */
export function itemTitle({ kind, title, source, periodEnd }: DeskItem, wording: Wording): string {
  const language = languageOf(wording);
  const other = language === 'km' ? 'en' : 'km';
  if (kind !== 'report') return title[language] ?? title[other] ?? '';
  if (source === null) return '';
  const end = periodEnd === null ? undatedWord(wording) : formatWhen(periodEnd, wording);
  return `${sourceLabel(source, language)} · ${end}`;
}
