import { INDICATORS } from '@/domain/indicators';
import type { MentionAsk } from '@/domain/reader/decide/ask';
import type { LineMeaning } from '@/domain/reader/decide/decision';

export function isSameParagraph({ sentence, discourse }: MentionAsk): boolean {
  return sentence.paragraph === discourse.head?.paragraph;
}

/** Services, villages and shelter are told province by province; people and the dead are told of the nation. */
export function isLocal(ask: MentionAsk, { indicator }: LineMeaning): boolean {
  const { group } = INDICATORS[indicator];
  const isSame = isSameParagraph(ask);
  if (group === 'damage') return isSame && (indicator === 'damage_in_period' || ask.discourse.topic !== 'damage');
  if (indicator === 'areas_reported_occupied') return false;
  if (group === 'services' || group === 'places' || group === 'mine_action') return true;
  return /^(?:families_needing|temporary_houses|displacement_sites|site_population)/.test(indicator);
}
