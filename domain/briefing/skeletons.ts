import { lineKey } from '@/domain/board/lines';
import type { ReleasedFigure } from '@/domain/figures';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import { sourceLabel } from '@/domain/wording/labels';
import type { Language, Words } from '@/domain/wording/language';
import { asOfLine } from '@/domain/wording/spans';
import type { SpeechContent } from './briefing';
import { aroundFigure, type SaidFigure, type SaidTopic, saidFigures } from './skeleton-sentences';
import type { InlineNode, ParagraphNode, SpokenText } from './spoken-text';

/** What a text may begin from. */
export const SKELETONS = ['holding', 'daily', 'answer', 'blank'] as const;
export type Skeleton = (typeof SKELETONS)[number];

/** The newest report that is released. */
export type SkeletonReport = { source: SourceCode; asOf: When | null; figures: readonly ReleasedFigure[] };

/** A part of a text: a fixed sentence, or the sentences that the report has figures for. */
type Part = (report: SkeletonReport | null, language: Language) => InlineNode[][];

const fixed =
  (words: Words): Part =>
  (_, language) => [[{ type: 'text', text: words[language] }]];

const NO_REPORT: Words = {
  km: 'មិនទាន់មានរបាយការណ៍ស្ថានភាពដែលបានផ្សាយនៅឡើយទេ។',
  en: 'No situation report has been released yet.',
};

/** Who said it, and when it was true: the first thing that a listener has to know. */
const origin: Part = (report, language) => {
  if (report === null) return [[{ type: 'text', text: NO_REPORT[language] }]];
  const [source, when] = [sourceLabel(report.source, language, 'long'), asOfLine(report.asOf, language)];
  const text = {
    km: `តួលេខខាងក្រោមនេះ ដកស្រង់ពីរបាយការណ៍របស់${source} ${when}។`,
    en: `The following figures are from the report of the ${source}, ${when}.`,
  };
  return [[{ type: 'text', text: text[language] }]];
};

const figures = (topic: SaidTopic, most: number): Part => firstFigures([topic], most);

/** The first figures that there are sentences for, whatever the topic; a paragraph each topic. */
const firstFigures =
  (topics: readonly SaidTopic[], most: number): Part =>
  (report, language) => {
    const own = report === null ? [] : ownFigures(report);
    const first = topics.flatMap((topic) => saidFigures(topic, own).map((said) => ({ topic, said }))).slice(0, most);
    return topics.flatMap((topic) => {
      const found = first.filter((each) => each.topic === topic);
      return found.length === 0 ? [] : [found.flatMap(({ said }, index) => sentence(said, language, index > 0))];
    });
  };

function sentence(said: SaidFigure, language: Language, isNext: boolean): InlineNode[] {
  const { update, revision, line } = said.figure;
  const [before, after] = aroundFigure(said, language);
  const opening = `${isNext ? ' ' : ''}${before}`;
  return [
    ...(opening === '' ? [] : [{ type: 'text', text: opening } as const]),
    { type: 'citation', attrs: { update, revision, line, dated: false } },
    { type: 'text', text: after },
  ];
}

/** Whether a text can be filled from this report: some count nothing that a statement begins with. */
export function tellsOfPeople(report: SkeletonReport): boolean {
  return saidFigures('people', ownFigures(report)).length > 0;
}

/** Those of the body whose report it is, each once: an outlet may have printed a figure a second time. */
function ownFigures({ source, figures }: SkeletonReport): ReleasedFigure[] {
  const own = figures.filter((figure) => figure.source === source);
  return [...new Map(own.toReversed().map((figure) => [lineKey(figure), figure])).values()].reverse();
}

const NOT_KNOWN = fixed({
  km: 'អ្វីដែលរបាយការណ៍មិនបានបញ្ជាក់ យើងមិនទាន់ដឹងនៅឡើយ ហើយយើងមិនធ្វើការប៉ាន់ស្មានទេ។',
  en: 'What the report does not say, we do not know yet, and we will not guess.',
});
/** Both in short, for a text of one minute. */
const FOR_NOW = fixed({
  km: 'អ្វីដែលរបាយការណ៍មិនបានបញ្ជាក់ យើងមិនទាន់ដឹងនៅឡើយទេ។ យើងនឹងជូនដំណឹងបន្ត នៅពេលមានរបាយការណ៍ថ្មី។',
  en: 'What the report does not say, we do not know yet. We will speak again when there is a new report.',
});
const NEXT = fixed({
  km: 'យើងនឹងជូនដំណឹងបន្ត នៅពេលមានរបាយការណ៍ថ្មី ហើយនឹងបញ្ជាក់ឱ្យច្បាស់ ប្រសិនបើតួលេខណាមួយមានការកែតម្រូវ។',
  en: 'We will speak again when there is a new report, and we will say so clearly if a figure has been corrected.',
});
const QUESTIONS = fixed({
  km: 'ឥឡូវនេះ ខ្ញុំសូមឆ្លើយសំណួររបស់អ្នកសារព័ត៌មាន។',
  en: 'I will now take your questions.',
});
const FOLLOW_UP = fixed({
  km: 'អ្វីដែលយើងមិនអាចឆ្លើយបាននៅថ្ងៃនេះ យើងនឹងពិនិត្យ ហើយឆ្លើយជូននៅពេលក្រោយ។',
  en: 'What we cannot answer today, we will check and come back to.',
});

const PARTS: Record<Skeleton, readonly Part[]> = {
  // With five figures it takes about a minute.
  holding: [origin, firstFigures(['people', 'services'], 5), FOR_NOW],
  daily: [origin, figures('people', 4), figures('casualties', 2), figures('services', 4), NOT_KNOWN, NEXT, QUESTIONS],
  answer: [origin, figures('people', 1), NOT_KNOWN, FOLLOW_UP],
  blank: [],
};

const TITLES: Record<Skeleton, Words> = {
  holding: { km: 'សេចក្តីថ្លែងការណ៍បឋម', en: 'Holding statement' },
  daily: { km: 'សេចក្តីថ្លែងការណ៍ប្រចាំថ្ងៃ', en: 'Daily briefing' },
  answer: { km: 'ចម្លើយចំពោះសំណួរមួយ', en: 'Answer to one question' },
  blank: { km: '', en: '' },
};

/** A text to begin with, in both languages, filled from the newest report. It says only what that report says. */
export function skeletonOf(skeleton: Skeleton, report: SkeletonReport | null): SpeechContent {
  const title = TITLES[skeleton];
  return {
    title: { km: title.km || null, en: title.en || null },
    texts: { km: toText('km'), en: toText('en') },
    explained: [],
  };

  function toText(language: Language): SpokenText {
    const paragraphs = PARTS[skeleton].flatMap((part) => part(report, language));
    return { type: 'doc', content: paragraphs.map((content): ParagraphNode => ({ type: 'paragraph', content })) };
  }
}
