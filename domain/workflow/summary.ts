import type { DeskItem } from '@/domain/item';
import { isPlace, NATION, type PlaceCode } from '@/domain/places';
import { SOURCE_CODES } from '@/domain/sources';
import { cleanText } from '@/domain/text/clean-text';
import type { UpdateKind } from '@/domain/updates';
import { isWhen } from '@/domain/when';

export type Summary = Pick<DeskItem, 'title' | 'source' | 'periodEnd' | 'figures' | 'places'>;

const MAX_TITLE = 160;

/** What lists show of typed content, as far as it can be read; never its text or figures. */
export function summaryOf(kind: UpdateKind, content: Record<string, unknown>): Summary {
  const { source, figures, text } = content;
  const end = kind === 'event' ? content.when : content.periodEnd;
  return {
    title: kind === 'report' ? { km: null, en: null } : { km: titleOf(text, 'km'), en: titleOf(text, 'en') },
    source: SOURCE_CODES.find((code) => code === source) ?? null,
    periodEnd: typeof end === 'string' && isWhen(end) ? end : null,
    figures: kind === 'report' && Array.isArray(figures) ? figures.length : 0,
    places: placesOf(kind, content),
  };
}

/**
 * All places that the content is about, each once. Content without a place is about the whole country. A role that is limited
 * to provinces may act only when all these places are in its provinces.
 */
export function placesOf(kind: UpdateKind, content: Record<string, unknown>): PlaceCode[] {
  const named = kind === 'report' ? placesOfReport(content) : [];
  const listed = kind === 'event' ? listOf(content.places) : [];
  const places = [...named, ...listed].flatMap((code) => (typeof code === 'string' && isPlace(code) ? [code] : []));
  return places.length > 0 ? [...new Set(places)] : [NATION];
}

function placesOfReport({ figures, statements, affected }: Record<string, unknown>): unknown[] {
  const parts = [...listOf(figures), ...listOf(statements)];
  return [...parts.map((part) => fieldOf(part, 'place')), ...listOf(affected)];
}

function titleOf(text: unknown, language: 'km' | 'en'): string | null {
  const words = fieldOf(text, language);
  const [first = ''] = typeof words === 'string' ? cleanText(words).split('\n') : [];
  return first === '' ? null : first.slice(0, MAX_TITLE);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
