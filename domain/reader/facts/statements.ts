import { NATION, type PlaceCode } from '@/domain/places';
import { english, khmer } from '@/domain/reader/text/scan';
import type { StatementTopic } from '@/domain/updates';
import { distinct, type FactSentence } from './fact-sentence';
import type { ProposedStatement } from './text-facts';

type TopicRow = { topic: StatementTopic; en: string; km: string };

const LISTEN = '(?:aware(?:ness)?|educat(?:e|ed|ion|ing)|risk|taught|teach(?:ing)?|learn(?:ed|ing)?|session)';
const MINES = '(?:mines?|landmines?|ordnance|uxo|explosive|unexploded)';

/** The first that fits: awareness of mines is no campaign of another kind, and a shelter no other help. */
const ROWS: readonly TopicRow[] = [
  {
    topic: 'mine_awareness',
    en: `${MINES}[^.;]{0,40}${LISTEN}|${LISTEN}[^.;]{0,40}${MINES}`,
    km: '(?:អប់រំ|ផ្សព្វផ្សាយ|យល់ដឹង|ណែនាំ)[^។]{0,40}(?:មីន(?!ា)|គ្រាប់|យុទ្ធភណ្ឌ)|(?:មីន(?!ា)|យុទ្ធភណ្ឌ)[^។]{0,40}(?:អប់រំ|ផ្សព្វផ្សាយ|យល់ដឹង)',
  },
  { topic: 'campaign', en: 'campaigns?', km: 'យុទ្ធនាការ' },
  {
    topic: 'shelter',
    en: '(?:shelters?|housing|accommodation) (?:is|are|was|were|will be|has been|have been)(?: being| also being)? (?:arranged|prepared|built|set up|provided|organi[sz]ed)|(?:arrang|prepar|build|set|provid|organi[sz])(?:e|es|ed|ing|s|ting)?(?: up)? (?:of )?(?:temporary |emergency |new ){0,3}(?:shelters?|housing|accommodation)',
    km: '(?:រៀបចំ|សាងសង់|ផ្តល់)(?:ផ្ទះ|ទី)?(?:ជម្រក|ស្នាក់នៅ)|ទីជម្រកបណ្តោះអាសន្ន',
  },
  {
    topic: 'assistance',
    en: 'humanitarian (?:aid|assistance|relief)|(?:aid|relief|assistance|donations?|supplies|food|rice|blankets|medicine|kits|packages)(?: [a-z]+){0,4} (?:distributed|delivered|provided|donated|given|handed)|(?:distribut|deliver|donat|provid|hand)(?:e|es|ed|ing|s)?(?: out| over)? (?:[a-z]+ ){0,4}(?:aid|relief|assistance|supplies|food|rice|blankets|medicine|kits|packages)|received (?:aid|relief|assistance|food|rice|cash)',
    km: '(?:ចែក|ផ្តល់|ទទួល|ឧបត្ថម្ភ)[^។]{0,24}(?:ជំនួយ|អំណោយ|ស្បៀង|អង្ករ|គ្រឿងឧបភោគ)|(?:ជំនួយ|អំណោយ|ស្បៀង|អង្ករ)[^។]{0,40}(?:ចែក|ប្រគល់|ផ្តល់)(?:ជូន|ឱ្យ)',
  },
];

const TOPICS = ROWS.map(({ topic, en, km }) => ({ topic, pattern: new RegExp(`${english(en)}|${khmer(km)}`) }));

/** More places than this are told as one of the whole country. */
const MOST_PLACES = 4;

/** What a report says of a province in words only, sentence by sentence. */
export function statementsOf(sentences: readonly FactSentence[]): ProposedStatement[] {
  return sentences.flatMap((sentence) => {
    const row = sentence.isHead ? undefined : TOPICS.find(({ pattern }) => pattern.test(sentence.text));
    if (row === undefined) return [];
    const { words, span } = sentence;
    return placesOf(sentence).map((place) => ({ topic: row.topic, place, words, span }));
  });
}

const PROVINCE_LENGTH = 4;

function placesOf({ places }: FactSentence): PlaceCode[] {
  const provinces = distinct(places.map((code) => code.slice(0, PROVINCE_LENGTH)));
  return provinces.length === 0 || provinces.length > MOST_PLACES ? [NATION] : provinces;
}
