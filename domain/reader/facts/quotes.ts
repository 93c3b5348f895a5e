import type { Span } from '@/domain/reader/reading';
import { english, khmer } from '@/domain/reader/text/scan';

/** Words in quotation marks, and the name of who says them. Positions are those of the folded text. */
export type Quote = Span & { inner: Span; speaker: string };

/** Somebody named somewhere in the text. */
export type NamedAt = Span & { name: string };

const QUOTE = /"(?<inner>[^"\n]{8,800})"/g;
const SAID = new RegExp(
  `${english('said|says|told|added|stated|noted|explained|stressed|urged|according to|continued')}|${khmer('ថ្លែង|មានប្រសាសន៍|បញ្ជាក់|លើកឡើង|បន្ថែម|ឱ្យដឹង|និយាយ')}`,
);
const PRONOUN = new RegExp(`${english('he|she|they')}|${khmer('លោក|លោកស្រី|គាត់')}`);
const NEAR = 140;

/** Each quotation whose speaker the words around it name; a pronoun means who was named last. */
export function quotesIn(text: string, people: readonly NamedAt[]): Quote[] {
  const found: Quote[] = [];
  let next = 0;
  for (const { index, 0: words, groups } of text.matchAll(QUOTE)) {
    const span = { start: index, end: index + words.length };
    while ((people[next]?.start ?? Number.POSITIVE_INFINITY) < span.start) next += 1;
    const speaker = speakerOf(text, span, { before: people[next - 1], behind: people[next] });
    const length = groups?.inner?.length ?? 0;
    const inner = { start: span.start + 1, end: span.start + 1 + length };
    if (speaker !== null) found.push({ ...span, inner, speaker });
  }
  return found;
}

type Around = { before: NamedAt | undefined; behind: NamedAt | undefined };

/** Who is named behind the words, with a word of saying, before who is named in front of them. */
function speakerOf(text: string, span: Span, { before, behind }: Around): string | null {
  const lines = linesAround(text, span);
  if (behind !== undefined && isSaidBehind(text, span, { behind, lines })) return behind.name;
  const isSaid = SAID.test(upToNext(lines.after)) || SAID.test(lines.ahead);
  if (before === undefined || !isSaid) return null;
  const isNear = before.end > span.start - lines.ahead.length;
  return isNear || PRONOUN.test(`${lines.after} | ${lines.ahead}`) ? before.name : null;
}

type Lines = { ahead: string; after: string };

function linesAround(text: string, { start, end }: Span): Lines {
  const after = text.slice(end, end + NEAR).split('\n')[0] ?? '';
  const ahead =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split('\n')
      .at(-1) ?? '';
  return { ahead, after };
}

function isSaidBehind(text: string, { end }: Span, { behind, lines }: { behind: NamedAt; lines: Lines }): boolean {
  return behind.start - end < lines.after.length && SAID.test(upToNext(text.slice(end, behind.end + NEAR)));
}

/** Behind the next mark another quotation begins. */
function upToNext(text: string): string {
  return text.split('"')[0] ?? '';
}
