import type { IndicatorCode } from '@/domain/indicators';
import { groupOf, type Item } from '@/domain/reader/bind/item';
import type { Cue } from '@/domain/reader/words/cue';
import type { Thing } from '@/domain/reader/words/thing';
import type { Frame } from './context';
import { type Decision, means, unread } from './decision';

export type OtherAsk = {
  item: Item;
  itemText: string;
  cue: Cue | null;
  sentence: string;
  frame: Frame;
  /** The sentence names the sites: it counts those, not all. */
  isNamingSites: boolean;
};

/** Students, villages, sites, provinces, land, ordnance, houses to be built. */
export function decideOther(ask: OtherAsk): Decision {
  const { item, cue } = ask;
  if (item.role !== 'count') return unread(null);
  if (item.thing === null) return unread('no_thing');
  if (cue === 'helped') return unread(null);
  switch (groupOf(item.thing)) {
    case 'education':
      return education(ask);
    case 'villages':
      return village(ask);
    case 'sites':
      return site(ask);
    case 'province':
      return cue === 'hosting' ? means('provinces_hosting_displaced', null) : unread(null);
    case 'temporary_house':
      return cue === 'planned' ? means('temporary_houses_planned', null) : unread('no_verb');
    default:
      return ground(ask);
  }
}

function education({ item, cue }: OtherAsk): Decision {
  if (cue !== 'affected' && cue !== 'closed') return unread('no_verb');
  const confidence = cue === 'affected' ? 'sure' : 'check';
  if (item.thing === 'teacher') return means('teachers_affected', null, confidence);
  return means(
    'students_affected',
    item.thing === 'students_and_teachers' ? 'students_and_teachers' : null,
    confidence,
  );
}

function village({ cue, frame }: OtherAsk): Decision {
  if (cue === 'inaccessible') return means('villages_inaccessible', null);
  if (cue === 'preparing') return means('villages_preparing_return', null);
  if (cue === 'contaminated') return means('uxo_villages_affected', null);
  return cue === 'affected' && frame.source === 'CMAC' ? means('uxo_villages_affected', null, 'check') : unread('no_verb');
}

const BURIED = /buried|munitions|ordnance|កប់/;
const HOLDS_PEOPLE = /displac|evacu|refugee|famil|people|person|ភៀស|នាក់|គ្រួសារ/;
const NAMES_A_SITE = /displace|evacu|refugee|idp|safe|collective|camp|ជំរុ?ំ|សុវត្ថិភាព|ជនភៀសសឹក|ស្នាក់នៅ/;

function site(ask: OtherAsk): Decision {
  const { itemText, sentence } = ask;
  if (BURIED.test(sentence)) return ground(ask);
  if (ask.isNamingSites) return unread('no_verb');
  if (
    /visit|inspect|toured|donat|distribut|deliver|handed|relief|trucks?|convoy|food|supplies|ទស្សនកិច្ច|ចុះសួរសុខទុក្ខ|អំណោយ/.test(
      sentence,
    )
  )
    return unread('no_verb');
  const isNamed = NAMES_A_SITE.test(itemText) || HOLDS_PEOPLE.test(sentence);
  return isNamed ? means('displacement_sites', null) : unread('no_thing');
}

const ORDNANCE = /unexploded|ordnance|uxo|mines?(?![a-z])|contaminat|cluster|cmac|យុទ្ធភណ្ឌ|មីន(?!ា)|គ្រាប់/;

/** Land and ordnance: the words are common, so the sentence has to be about ordnance. */
function ground({ item, cue, sentence, frame }: OtherAsk): Decision {
  if (item.thing === 'area' && cue === 'occupied') return means('areas_reported_occupied', null);
  const line = GROUND.find(({ thing, needs }) => thing === item.thing && (needs === null || needs === cue));
  const isOfOrdnance = frame.source === 'CMAC' || ORDNANCE.test(sentence);
  if (line !== undefined && isOfOrdnance && line.words.test(sentence)) return means(line.indicator, null);
  return unread(item.thing === 'other' ? null : 'no_verb');
}

const ANY = /(?:)/;

const GROUND: readonly { thing: Thing; needs: Cue | null; words: RegExp; indicator: IndicatorCode }[] = [
  { thing: 'hectare', needs: null, words: ANY, indicator: 'uxo_area_hectares' },
  { thing: 'bomblet', needs: 'collected', words: ANY, indicator: 'uxo_bomblets_found' },
  { thing: 'ordnance', needs: 'collected', words: /surface|ground|លើដី|ផ្ទៃ/, indicator: 'uxo_surface_items_collected' },
  { thing: 'area', needs: 'surveyed', words: ANY, indicator: 'uxo_locations_surveyed' },
  { thing: 'area', needs: 'buried', words: ANY, indicator: 'uxo_buried_sites' },
  { thing: 'site', needs: 'buried', words: ANY, indicator: 'uxo_buried_sites' },
];
