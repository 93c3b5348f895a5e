import type { Span } from '@/domain/reader/reading';
import { wordFinder } from '@/domain/reader/text/scan';
import type { EventKind } from '@/domain/updates';

export type EventVerb = Span & { code: EventKind };

/** A row without a code holds words that look like an act and are none. */
const ROWS: readonly { code: EventKind | null; en?: string; km?: string }[] = [
  { code: null, en: 'calls? (?:centre|center|it)|so-called|met (?:their|its|the) (?:needs|demand|target)s?|visitors?' },
  {
    code: 'inspection',
    en: 'inspect(?:s|ed|ing|ions?)|checked on|(?:review|examin)ed (?:the )?(?:progress|works?|situation|repairs)',
    km: 'ចុះ(?:ត្រួត)?ពិនិត្យ|ត្រួតពិនិត្យ|ចុះអធិការកិច្ច|អធិការកិច្ច',
  },
  {
    code: 'visit',
    en: 'visit(?:s|ed|ing)?|toured|travel(?:l?ed|ling) to|went to (?:see|meet)',
    km: 'ចុះសួរសុខទុក្ខ|សួរសុខទុក្ខ|ចុះជួបសំណេះសំណាល|ទស្សនកិច្ច|អញ្ជើញ(?:ទៅ|ចុះ)',
  },
  {
    code: 'agreement',
    en: 'agreed (?:to|on|that|with)|signed (?:an?|the)|reach(?:ed|ing) (?:an? )?(?:agreement|deal|accord)|memorandum of understanding',
    km: 'បានព្រមព្រៀង|កិច្ចព្រមព្រៀង|ចុះហត្ថលេខា|បានឯកភាព',
  },
  {
    code: 'meeting',
    en: 'met(?: with)?|meets(?: with)?|(?:held|holds|holding) (?:a |an )?(?:[a-z]+ ){0,2}(?:talks|meetings?)|talks with|chair(?:s|ed|ing) (?:a|the)',
    km: 'ជួបប្រជុំ|បានជួប|ជំនួប|បានប្រជុំ|បើកកិច្ចប្រជុំ|ដឹកនាំកិច្ចប្រជុំ|ជួបពិភាក្សា',
  },
  {
    code: 'outreach',
    en: 'outreach|explain(?:s|ed|ing) (?:the [a-z ]{2,40} )?to (?:[a-z]+ ){0,2}(?:villagers|residents|families|people|returnees)|briefed (?:[a-z]+ ){0,2}(?:villagers|residents|families|people|returnees)',
    km: 'ចុះផ្សព្វផ្សាយ|ផ្សព្វផ្សាយ(?:ដល់|ជូន)',
  },
  {
    code: 'appeal',
    en: 'appeal(?:s|ed|ing)(?: to| for)?|call(?:s|ed|ing) (?:on|for|upon)|urg(?:es|ed|ing)',
    km: 'អំពាវនាវ|បានស្នើសុំ|ស្នើឱ្យ',
  },
  {
    code: 'statement',
    en: '(?:issu|releas)(?:ed|es|ing) an? (?:[a-z]+ ){0,2}statement|in a (?:joint )?statement|condemn(?:s|ed|ing)|protested',
    km: 'ចេញសេចក្តីថ្លែងការណ៍|បានថ្កោលទោស|ថ្កោលទោស',
  },
];

const find = wordFinder(ROWS);

/** The first word that says what was done, of a folded sentence; null where nobody acts. */
export function actOf(text: string): EventVerb | null {
  const found = find(text).find(({ code }) => code !== null);
  return found === undefined || found.code === null ? null : { ...found, code: found.code };
}
