import { describe, expect, it } from 'vitest';
import type { CitationNode, InlineNode, SpokenText } from '@/domain/briefing/spoken-text';
import { dropSentences, keepDated, quotes, says, takeFigure } from './text-acts';

const OLD = { update: 88, revision: 1, line: 3 };
const NEW = { update: 88, revision: 2, line: 3 };
const OTHER = { update: 88, revision: 1, line: 4 };

const figure = (citation: typeof OLD, dated = false): CitationNode => ({
  type: 'citation',
  attrs: { ...citation, dated },
});
const words = (text: string): InlineNode => ({ type: 'text', text });
const text = (...paragraphs: InlineNode[][]): SpokenText => ({
  type: 'doc',
  content: paragraphs.map((content) => ({ type: 'paragraph', content })),
});

const REMAIN = [words('Good morning. '), figure(OLD), words(' remain. '), figure(OTHER), words(' returned.')];

describe('acts on a text', () => {
  it('takes the other figure wherever the old one is quoted, and nowhere else', () => {
    const taken = takeFigure(text(REMAIN, [figure(OLD, true)]), OLD, NEW);
    const [good = words(''), , remain = words(''), ...rest] = REMAIN;
    expect(taken).toEqual(text([good, figure(NEW), remain, ...rest], [figure(NEW)]));
  });

  it('keeps a figure with its day', () => {
    expect(keepDated(text([figure(OLD), figure(OTHER)]), OLD)).toEqual(text([figure(OLD, true), figure(OTHER)]));
  });

  it('drops the sentence of a figure and leaves those around it', () => {
    const left = dropSentences(text(REMAIN), quotes(OLD));
    expect(left).toEqual(text([words('Good morning. '), figure(OTHER), words(' returned.')]));
  });

  it('drops a paragraph with its only sentence', () => {
    expect(dropSentences(text([figure(OLD), words(' នាក់។')], [words('ចប់។')]), quotes(OLD))).toEqual(
      text([words('ចប់។')]),
    );
  });

  it('ends a Khmer sentence at its own sign, and joins what then stands together', () => {
    const khmer = text([words('មួយ។ ពីរ '), figure(OLD), words('។ បី ៣.៥ ហិកតា។')]);
    expect(dropSentences(khmer, quotes(OLD))).toEqual(text([words('មួយ។ បី ៣.៥ ហិកតា។')]));
  });

  it('does not take the stop within a number for the end of a sentence', () => {
    const left = dropSentences(
      text([words('Rain fell. About 3.5 hectares burned, 12 places. Nobody was hurt.')]),
      says('12'),
    );
    expect(left).toEqual(text([words('Rain fell. Nobody was hurt.')]));
  });

  it('drops a sentence without a sign at its end', () => {
    expect(dropSentences(text([words('Thank you. Yours, '), figure(OLD)]), quotes(OLD))).toEqual(
      text([words('Thank you. ')]),
    );
  });
});
