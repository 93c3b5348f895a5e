import { english, khmer } from '@/domain/reader/text/scan';

/** What a part of a report is about. */
export type Topic = 'casualties' | 'displacement' | 'services' | 'damage' | 'recovery';

const TOPICS: readonly [Topic, RegExp][] = [
  [
    'damage',
    new RegExp(
      `${english('damages?|destruction|destroyed|damaged|(?:private|public) (?:property|properties|infrastructure)|infrastructure')}|${khmer('ខូចខាត|បំផ្លាញ|បំផ្លិចបំផ្លាញ|ហេដ្ឋារចនាសម្ព័ន្ធ|ទ្រព្យសម្បត្តិ')}`,
    ),
  ],
  [
    'casualties',
    new RegExp(
      `${english('deaths?|casualt(?:y|ies)|injur(?:y|ies|ed)|killed|fatalities|wounded')}|${khmer('ស្លាប់|របួស')}`,
    ),
  ],
  [
    'services',
    new RegExp(
      `${english('services?|reopen(?:ed|ing)?|resum(?:ption|ed)|suspension|schools?|closures?|closed')}|${khmer('សេវា|បើកដំណើរការ|សាលារៀន|ផ្អាក')}`,
    ),
  ],
  [
    'recovery',
    new RegExp(
      `${english('rehabilitation|reconstruction|recovery|restoration|resettlement')}|${khmer('ស្តារ|ជួសជុល|កសាងឡើងវិញ')}`,
    ),
  ],
  [
    'displacement',
    new RegExp(
      `${english('displaced?|displacement|evacuees?|evacuation|refugees|returns?|returnees')}|${khmer('ភៀស|ជម្លៀស')}`,
    ),
  ],
];

export function topicOf(heading: string): Topic | null {
  return TOPICS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}
