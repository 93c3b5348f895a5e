import type { Edition, FrozenQuestion, FrozenSpeech } from '@/domain/briefing/edition/edition';
import {
  type PinnedFigures,
  paragraphPieces,
  piecesOf,
  pinnedOf,
  textOf,
} from '@/domain/briefing/edition/spoken-pieces';
import type { TextPiece } from '@/domain/briefing/papers/paper';
import { readingSeconds } from '@/domain/briefing/reading-time';
import type { InlineNode, ParagraphNode, SpokenTexts } from '@/domain/briefing/spoken-text';
import { type Language, styleOfPage } from '@/domain/wording/language';
import type { PodiumAnswer, PodiumPart, PodiumText } from './podium';

type PodiumWords = { pinned: PinnedFigures; style(language: Language): ReturnType<typeof styleOfPage> };

/** The edition as it is read out: its speeches in order, a paragraph each, and the answers to look up. */
export function podiumText({ number, texts, facts }: Edition): PodiumText {
  const told: PodiumWords = {
    pinned: pinnedOf(facts.cited),
    style: (language) => styleOfPage(language, facts.issuer.digits),
  };
  return {
    number,
    occasion: texts.content.occasion,
    parts: texts.speeches.flatMap((speech) => partsOf(speech, told)),
    answers: texts.questions.map((question) => answerOf(question, told)),
  };
}

/** Paragraphs are paired by their place. An empty one in both languages is only a gap between others. */
function partsOf({ id, content: { title, texts } }: FrozenSpeech, told: PodiumWords): PodiumPart[] {
  const count = Math.max(texts.km.content.length, texts.en.content.length);
  return Array.from({ length: count }, (_, at): PodiumPart => {
    const paragraphs = { km: texts.km.content[at], en: texts.en.content[at] };
    const pieces = { km: said(paragraphs.km, 'km', told), en: said(paragraphs.en, 'en', told) };
    return {
      id: `${id}/${at}`,
      title,
      pieces,
      figures: figuresOf([paragraphs.km, paragraphs.en]),
      seconds: { km: readingSeconds([textOf(pieces.km)]), en: readingSeconds([textOf(pieces.en)]) },
    };
  }).filter(({ pieces }) => pieces.km.length + pieces.en.length > 0);
}

/** Nothing where nothing is written but spaces. */
function said(paragraph: ParagraphNode | undefined, language: Language, { pinned, style }: PodiumWords): TextPiece[] {
  const pieces = paragraph ? piecesOf(paragraph, pinned, style(language)) : [];
  return textOf(pieces).trim() === '' ? [] : pieces;
}

function figuresOf(paragraphs: readonly (ParagraphNode | undefined)[]): string[] {
  const nodes: InlineNode[] = paragraphs.flatMap((paragraph) => paragraph?.content ?? []);
  return [
    ...new Set(nodes.flatMap((node) => (node.type === 'citation' ? [`${node.attrs.update}.${node.attrs.line}`] : []))),
  ];
}

function answerOf(
  { id, content: { question, answer, unknown, tags } }: FrozenQuestion,
  told: PodiumWords,
): PodiumAnswer {
  return { id, question, pieces: { km: whole(answer, 'km', told), en: whole(answer, 'en', told) }, unknown, tags };
}

function whole(texts: SpokenTexts, language: Language, { pinned, style }: PodiumWords): TextPiece[] {
  const paragraphs = paragraphPieces(texts[language], pinned, style(language));
  return paragraphs.flatMap((pieces, at) => (at === 0 ? pieces : [{ text: '\n' }, ...pieces]));
}
