import type { FieldFault } from '@/domain/outcome';
import { NATION } from '@/domain/places';
import { orNull } from '@/domain/text/clean-text';
import type { ReportStatement, StatementTopic } from '@/domain/updates';

/** One thing that a report says in words, as typed. */
export type StatementRow = {
  topic: StatementTopic;
  place: string;
  textKm: string;
  textEn: string;
  /** The words of the source, as printed. */
  printed: string;
};

export function emptyStatement(): StatementRow {
  return { topic: 'assistance', place: NATION, textKm: '', textEn: '', printed: '' };
}

export function toStatementRow({ topic, place, text, asPrinted }: ReportStatement): StatementRow {
  return { topic, place, textKm: text.km ?? '', textEn: text.en ?? '', printed: asPrinted ?? '' };
}

type StatementJson = {
  topic: StatementTopic;
  place: string;
  text: { km: string | null; en: string | null };
  asPrinted?: string;
};

/** A statement without words is sent without them: the refusal is at that field. */
export function readStatements(rows: readonly StatementRow[]): { statements: StatementJson[]; faults: FieldFault[] } {
  const statements = rows.map(toJson);
  const faults = statements.flatMap(({ text }, index) =>
    text.km === null && text.en === null ? [{ path: `statements.${index}.textKm`, code: 'text.missing' }] : [],
  );
  return { statements, faults };
}

function toJson({ topic, place, textKm, textEn, printed }: StatementRow): StatementJson {
  const text = { km: orNull(textKm), en: orNull(textEn) };
  return { topic, place, text, ...(printed.trim() !== '' && { asPrinted: printed.trim() }) };
}

/** The form's field for a path below `statements.N`. */
export const STATEMENT_FIELDS: Record<string, string> = {
  text: 'textKm',
  'text.km': 'textKm',
  'text.en': 'textEn',
  asPrinted: 'printed',
};
