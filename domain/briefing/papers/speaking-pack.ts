import type { Edition, FrozenQuestion, FrozenSpeech, TextFlags } from '@/domain/briefing/edition/edition';
import { type PinnedFigures, paragraphPieces, pinnedOf } from '@/domain/briefing/edition/spoken-pieces';
import { figureSentence } from '@/domain/briefing/said/notice';
import { citationKey, citationsOf, type SpokenText } from '@/domain/briefing/spoken-text';
import { formatInstant } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { type Style, styleOfPage } from '@/domain/wording/language';
import { annexBlocks } from './annexes';
import { caveatsOf } from './caveats';
import { heading, listed, type Paper, type PaperBlock, text } from './paper';
import { issueLine, paperWord, sinceLine, unchangedLine } from './paper-words';
import { changeLines, figuresOf, letterheadOf, marksOf, type PaperOptions, titleOf } from './press-sheet';

/** What the speaker takes along: every text, its figures with source, the answers, what changed. For inside only. */
export function speakingPack(edition: Edition, { language, address, exercise, view }: PaperOptions): Paper {
  const wording = styleOfPage(language, edition.facts.issuer.digits);
  const issue = issueLine('pack', { ...edition, version: edition.briefing.version }, wording);
  const internal = paperWord('internal', language);
  const pinned = pinnedOf(edition.facts.cited);
  const { speeches, questions } = edition.texts;
  return {
    kind: 'pack',
    language,
    name: `pack-${edition.number}-${language}`,
    marks: [internal, ...marksOf(edition, exercise, language)],
    letterhead: letterheadOf(edition, language),
    blocks: [
      { kind: 'meta', text: issue },
      { kind: 'title', text: edition.texts.content.occasion[language] ?? titleOf(edition, language) },
      ...briefOf(edition, wording),
      ...speeches.flatMap((speech) => speechOf(speech, { pinned, wording, flags: edition.facts.flags })),
      heading(paperWord('figures', wording)),
      { kind: 'figures', figures: figuresOf(edition.facts.figures, wording) },
      ...listed(paperWord('caveats', wording), caveatsOf(edition.facts.cited, wording)),
      ...answersOf(questions, pinned, wording),
      ...annexBlocks(edition, { wording, view }),
    ],
    foot: `${internal} · ${issue}`,
    address,
  };
}

/** What changed since the named moment: the first thing on the first page. */
function briefOf(edition: Edition, wording: Style): PaperBlock[] {
  const { since } = edition.texts.content;
  const { changes } = edition.facts;
  if (since === null || changes === null) return [];
  const moment = formatInstant(Date.parse(since), wording);
  const lines = changeLines(edition, wording);
  if (lines.length === 0) return [text(unchangedLine(moment, wording))];
  return listed(sinceLine(moment, wording), lines);
}

type PackWords = { pinned: PinnedFigures; wording: Style; flags: readonly TextFlags[] };

function speechOf({ content: { title, texts }, ready }: FrozenSpeech, { pinned, wording }: PackWords): PaperBlock[] {
  const { language } = wording;
  const override = ready?.override ?? null;
  return [
    heading(title[language] ?? paperWord('missing', wording)),
    ...(override === null ? [] : [{ kind: 'small' as const, text: `${paperWord('override', wording)} ${override}` }]),
    ...paragraphsOf(texts[language], pinned, wording),
    { kind: 'list', items: originsOf(texts[language], pinned, wording) },
  ];
}

function paragraphsOf(spoken: SpokenText, pinned: PinnedFigures, wording: Style): PaperBlock[] {
  const paragraphs = paragraphPieces(spoken, pinned, wording);
  if (paragraphs.length === 0) return [text(paperWord('missing', wording))];
  return paragraphs.map((pieces): PaperBlock => ({ kind: 'text', pieces }));
}

/** Where each figure of a text is from. */
function originsOf(spoken: SpokenText, pinned: PinnedFigures, wording: Style): string[] {
  const figures = citationsOf(spoken).flatMap((citation) => pinned.get(citationKey(citation)) ?? []);
  const lines = figures.map(
    (figure) => `${figureSentence(figure, wording)} · ${sourceLabel(figure.source, wording.language, 'long')}`,
  );
  return [...new Set(lines)];
}

function answersOf(questions: readonly FrozenQuestion[], pinned: PinnedFigures, wording: Style): PaperBlock[] {
  if (questions.length === 0) return [];
  const { language } = wording;
  const answers = questions.flatMap(({ content: { question, answer, unknown, followUp } }): PaperBlock[] => [
    { kind: 'text', pieces: [{ text: question[language] ?? paperWord('missing', wording), strong: true }] },
    ...paragraphsOf(answer[language], pinned, wording),
    ...[['unknown', unknown[language]] as const, ['followUp', followUp] as const].flatMap(([word, said]) =>
      said === null ? [] : [text(`${paperWord(word, wording)} ${said}`)],
    ),
  ]);
  return [heading(paperWord('answers', wording)), ...answers];
}
