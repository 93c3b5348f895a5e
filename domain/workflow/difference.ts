import type { Figure } from '@/domain/figures';
import { compareTexts, type TextPart } from '@/domain/text/text-parts';
import type { SituationUpdate, UpdateContent } from '@/domain/updates';

/** One row of the table "old → new". `changed`: the fields of the figure that differ. */
export type DifferenceRow = {
  line: number;
  kind: 'changed' | 'added' | 'removed';
  before: Figure | null;
  after: Figure | null;
  changed: (keyof Figure)[];
};

/** A field of the update itself, in its stored form: source, period, time, priority and so on. */
export type FieldRow = { field: string; before: unknown; after: unknown };

/** The differences between two revisions of one update that a reader sees. */
export type Difference = {
  figures: DifferenceRow[];
  fields: FieldRow[];
  /** The differences word by word; null = both texts are the same. */
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

/** There is no difference that a reader could see. */
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
  // A figure leaves out some fields, so the keys of both sides are needed.
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Figure)[];
  const changed = keys.filter((key) => !isSame(before[key], after[key]));
  return changed.length === 0 ? null : { line, kind: 'changed', before, after, changed };
}

/** Fields that are shown elsewhere, or that belong to the revision and not to its content. */
const APART = ['kind', 'number', 'revision', 'recordedAt', 'text', 'figures'];

function compareFields(before: Revision, after: Revision): FieldRow[] {
  const [old, now]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  const fields = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return fields
    .filter((field) => !APART.includes(field) && !isSame(old?.[field], now?.[field]))
    .map((field) => ({ field, before: old?.[field] ?? null, after: now?.[field] ?? null }));
}

/** JSON is enough: the values of an update are plain, and their fields always have one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
