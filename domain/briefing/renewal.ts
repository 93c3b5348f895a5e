import { lineKey } from '@/domain/board/lines';
import type { ReleasedFigure } from '@/domain/figures';
import { LANGUAGES } from '@/domain/wording/language';
import type { SpeechContent } from './briefing';
import { type Citation, type CitationNode, nodesOf, type SpokenText } from './spoken-text';

/** A figure of a text that was taken anew: from which revision, to which. */
export type CitationRenewal = { from: CitationNode['attrs']; to: CitationNode['attrs'] };

/** The figures that a change took anew; null = it changed something else, too. */
export function renewalsOf(before: SpeechContent, after: SpeechContent): CitationRenewal[] | null {
  if (frameOf(before) !== frameOf(after)) return null;
  return LANGUAGES.flatMap((language) => {
    const now = figuresOf(after.texts[language]);
    return figuresOf(before.texts[language]).flatMap((from, index): CitationRenewal[] => {
      const to = now[index];
      return to === undefined || JSON.stringify(from) === JSON.stringify(to) ? [] : [{ from, to }];
    });
  });
}

/** All of a text but which figures stand in it. */
function frameOf(content: SpeechContent): string {
  return JSON.stringify(content, (key, held: unknown) => (key === 'attrs' ? null : held));
}

function figuresOf(text: SpokenText): CitationNode['attrs'][] {
  return nodesOf(text).flatMap(({ node }) => (node.type === 'citation' ? [node.attrs] : []));
}

/** Whether each figure is of the line that stood there: what it counts, where, and by whom. */
export function staysOnLine(
  renewals: readonly CitationRenewal[],
  find: (citation: Citation) => ReleasedFigure | null,
): boolean {
  return renewals.every(({ from, to }) => {
    const [was, now] = [find(from), find(to)];
    return was !== null && now !== null && lineKey(was) === lineKey(now);
  });
}
