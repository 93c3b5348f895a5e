import type { Figure } from '@/domain/figures';
import { compareTexts, type TextPart } from '@/domain/text/text-parts';
import type { SituationUpdate, UpdateContent } from '@/domain/updates';

/** One row of the table "old → new". `changed`: which of the figure's fields. */
export type DifferenceRow = {
  line: number;
  kind: 'changed' | 'added' | 'removed';
  before: Figure | null;
  after: Figure | null;
  changed: (keyof Figure)[];
};

/** A field of the update itself: source, period, when, priority …; as it is stored. */
export type FieldRow = { field: string; before: unknown; after: unknown };

/** What a reader is shown of two revisions of one update. */
export type Difference = {
  figures: DifferenceRow[];
  fields: FieldRow[];
  /** Word by word; null = the same in both. */
  text: { km: TextPart[] | null; en: TextPart[] | null };
};

type Revision = UpdateContent | SituationUpdate;

export function differenceOf(before: Revision, after: Revision): Difference {
  const text = (language: 'km' | 'en') => {
    const [old, now] = [before.text[language] ?? '', after.text[language] ?? ''];
    return old === now ? null : compareTexts(old, now);
  };
  return {
    figures: compareFigures(figuresOf(before), figuresOf(after)),
    fields: compareFields(before, after),
    text: { km: text('km'), en: text('en') },
  };
}

/** Nothing that a reader could see. */
export function isEmptyDifference({ figures, fields, text }: Difference): boolean {
  return figures.length === 0 && fields.length === 0 && text.km === null && text.en === null;
}

function figuresOf(update: Revision): Figure[] {
  return update.kind === 'report' ? update.figures : [];
}

function compareFigures(before: readonly Figure[], after: readonly Figure[]): DifferenceRow[] {
  const [old, now] = [byLine(before), byLine(after)];
  const lines = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b);
  return lines.flatMap((line) => rowOf(line, old.get(line) ?? null, now.get(line) ?? null) ?? []);
}

function byLine(figures: readonly Figure[]): Map<number, Figure> {
  return new Map(figures.map((figure) => [figure.line, figure]));
}

function rowOf(line: number, before: Figure | null, after: Figure | null): DifferenceRow | null {
  if (before === null || after === null) {
    return { line, kind: before === null ? 'added' : 'removed', before, after, changed: [] };
  }
  // Some fields are left out where a figure does not have them.
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Figure)[];
  const changed = keys.filter((key) => !isSame(before[key], after[key]));
  return changed.length === 0 ? null : { line, kind: 'changed', before, after, changed };
}

/** Told elsewhere, or of the revision rather than of what it says. */
const APART = ['kind', 'number', 'revision', 'recordedAt', 'text', 'figures'];

function compareFields(before: Revision, after: Revision): FieldRow[] {
  const [old, now]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  const fields = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return fields
    .filter((field) => !APART.includes(field) && !isSame(old?.[field], now?.[field]))
    .map((field) => ({ field, before: old?.[field] ?? null, after: now?.[field] ?? null }));
}

/** Values of an update are plain and written in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
