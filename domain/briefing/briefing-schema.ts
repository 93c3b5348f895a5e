import { z } from 'zod';
import { lineOfKey } from '@/domain/board/lines';
import { bilingual, fault, instant, Reason, WhenField, words } from '@/domain/entries/fields';
import { BREAKDOWN_CODES, INDICATOR_CODES } from '@/domain/indicators';
import { isPlace } from '@/domain/places';
import { SOURCE_CODES } from '@/domain/sources';
import { cleanLine, withoutHidden } from '@/domain/text/clean-text';
import { hasHour } from '@/domain/when';
import { ANNEXES, type BriefingContent, type QuestionContent, type SpeechContent } from './briefing';
import { SKELETONS } from './skeletons';

/** A page that is read out has about 30 lines, so this is far above 50 pages. */
const MAX_PARAGRAPHS = 5_000;
const MAX_NODES = 2_000;
const MAX_SPEECHES = 500;

const invalid = fault('field.invalid');
/** Neither an update nor a version has a larger number. */
const MAX_NUMBER = 999_999_999;
const count = z.int(invalid).positive(invalid).max(MAX_NUMBER, invalid);
const citation = { update: count, revision: count, line: z.int(invalid).nonnegative(invalid).max(MAX_NUMBER, invalid) };

const CitationField = z.strictObject(
  { type: z.literal('citation'), attrs: z.strictObject({ ...citation, dated: z.boolean(invalid) }, invalid) },
  invalid,
);
/** Spaces at its ends belong to the sentence, so nothing is trimmed. */
const TextField = z.strictObject(
  { type: z.literal('text'), text: z.string(invalid).transform(withoutHidden) },
  invalid,
);
const ParagraphField = z.strictObject(
  {
    type: z.literal('paragraph'),
    content: z
      .array(z.discriminatedUnion('type', [TextField, CitationField], invalid))
      .max(MAX_NODES, 'list.too_long')
      // What held only hidden signs is no node any more.
      .transform((nodes) => nodes.filter((node) => node.type === 'citation' || node.text !== ''))
      .optional(),
  },
  invalid,
);
const SpokenTextField = z.strictObject(
  { type: z.literal('doc'), content: z.array(ParagraphField, invalid).max(MAX_PARAGRAPHS, 'list.too_long') },
  invalid,
);
const SpokenTextsField = z.strictObject({ km: SpokenTextField, en: SpokenTextField }, invalid);

const ExplanationField = z.strictObject({ number: z.number(invalid), words: Reason }, invalid);
const explained = z.array(ExplanationField, invalid).max(500, 'list.too_long');
const Id = z.string(invalid).regex(/^[0-9a-f-]{36}$/, invalid);
const DayField = WhenField.refine((day) => !hasHour(day), fault('when.invalid'));

const TagField = z.string(invalid).transform(cleanLine).pipe(z.string().min(1, invalid).max(60, 'text.too_long'));
/** Every page takes a line apart by its key, so each part of it is known. */
const LineKeyField = z.string(invalid).max(300, 'text.too_long').refine(isLineKey, invalid);

function isLineKey(key: string): boolean {
  const { indicator, breakdown, place, source } = lineOfKey(key);
  const isKnownPart = breakdown === null || BREAKDOWN_CODES.includes(breakdown);
  return INDICATOR_CODES.includes(indicator) && isKnownPart && isPlace(place) && SOURCE_CODES.includes(source);
}

const SpeechContentField: z.ZodType<SpeechContent> = z.strictObject(
  { title: bilingual(300), texts: SpokenTextsField, explained },
  invalid,
);

const BriefingContentField: z.ZodType<BriefingContent> = z.strictObject(
  {
    occasion: bilingual(300),
    at: instant('when.invalid').nullable(),
    venue: words(300),
    spokesperson: words(300),
    since: instant('when.invalid').nullable(),
    speeches: z.array(Id, invalid).max(MAX_SPEECHES, 'list.too_long'),
    figures: z.array(LineKeyField, invalid).max(40, 'list.too_long'),
    annexes: z.array(z.enum(ANNEXES, invalid), invalid).max(ANNEXES.length, 'list.too_long'),
    questions: z.array(Id, invalid).max(200, 'list.too_long'),
  },
  invalid,
);

const QuestionContentField: z.ZodType<QuestionContent> = z.strictObject(
  {
    question: bilingual(1_000),
    answer: SpokenTextsField,
    unknown: bilingual(4_000),
    followUp: words(300),
    owner: words(300),
    reviewBy: DayField.nullable(),
    tags: z.array(TagField, invalid).max(20, 'list.too_long'),
    explained,
  },
  invalid,
);

const body = fault('body.not_object');
const version = count;

export const StartBriefing = z.strictObject({ content: BriefingContentField }, body);
export type StartBriefing = z.infer<typeof StartBriefing>;
export const SaveBriefing = z.strictObject({ version, content: BriefingContentField }, body);
export type SaveBriefing = z.infer<typeof SaveBriefing>;

export const StartSpeech = z.strictObject({ skeleton: z.enum(SKELETONS, invalid) }, body);
export type StartSpeech = z.infer<typeof StartSpeech>;
export const SaveSpeech = z.strictObject({ version, content: SpeechContentField }, body);
export type SaveSpeech = z.infer<typeof SaveSpeech>;
/** `override`: why it is ready although it has red flags. */
export const ReadySpeech = z.strictObject({ version, override: Reason.optional() }, body);
export type ReadySpeech = z.infer<typeof ReadySpeech>;

export const StartQuestion = z.strictObject({ content: QuestionContentField }, body);
export type StartQuestion = z.infer<typeof StartQuestion>;
export const SaveQuestion = z.strictObject({ version, content: QuestionContentField }, body);
export type SaveQuestion = z.infer<typeof SaveQuestion>;

/** Discard, restore, approve, take back: they name only the version that was seen. */
export const ChangeVersion = z.strictObject({ version }, body);
export type ChangeVersion = z.infer<typeof ChangeVersion>;

/** What a page quotes by now, saved or not: what is known of these figures is asked for whenever the board moves. */
export const AskCited = z.strictObject(
  { citations: z.array(z.strictObject(citation, invalid), invalid).max(MAX_NODES, 'list.too_long') },
  body,
);
