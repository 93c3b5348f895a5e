import type { Mention } from '@/domain/reader/bind/mention';
import type { Step } from '@/domain/reader/rules/rule';
import type { Stop } from './stops';
import { opensAnew, tailStop } from './tail-stop';

export type OwnScope = { text: string; mentions: readonly Mention[]; stops: readonly Stop[] };

/** `open`: the words leave it open; `all`: the places behind are those of its shares. */
export type OwnStop = Stop | 'open' | 'all' | null;

const CLOSED = 'remain closed, the Ministry of Interior said on 1 February 2026.';

/** Which place of its sentence a number has. Ordered: the first step that answers decides. */
export const OWN_STEPS: readonly Step<{ mention: Mention; scope: OwnScope }, Stop | 'open' | 'all'>[] = [
  {
    id: 'place_named.inside',
    find: ({ mention, scope }) => insideStop(mention, scope),
    example: `21 of Oddar Meanchey's schools ${CLOSED}`,
    yields: 'service_closed/school KH22 exact 21 2026-02-01',
  },
  {
    id: 'place_named.before_bracket',
    find: ({ mention, scope }) => bracketStop(mention, scope),
    example:
      'As of 1 February 2026, NCDM said Pursat hosts the largest number of displaced people (12,050), followed by Siem Reap (5,220) and Koh Kong (1,890).',
    yields: 'remaining_displaced KH17 exact 5220 2026-02-01',
  },
  {
    id: 'place_named.right_behind',
    find: ({ mention, scope }) => straightStop(mention, scope),
    example: `In Pursat 84 villages remain inaccessible, and shelters are being arranged for 2,700 families in Battambang, the Ministry of Interior said.`,
    yields: 'families_needing_shelter KH02 exact 2700 null',
  },
  {
    id: 'place_named.before',
    find: ({ mention, scope }) => headStop(mention, scope),
    example: `In Pursat, 41 schools ${CLOSED}`,
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
  {
    id: 'place_named.behind',
    find: ({ mention, scope }) => tailStop(mention, scope),
    example:
      'As of 1 February 2026, 41 schools and 3 clinics remain closed across the whole of Pursat, the Ministry of Interior said.',
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
];

/** "21 of Oddar Meanchey's schools" */
function insideStop(mention: Mention, { stops }: OwnScope): Stop | null {
  return stops.find(({ start, end }) => start >= mention.start && end <= mention.end) ?? null;
}

/** "followed by Siem Reap (5,222)": the place straight before a bracket that holds the number alone. */
function bracketStop(mention: Mention, { text, stops }: OwnScope): Stop | null {
  const before = stops.findLast(({ end }) => end <= mention.start);
  if (before === undefined || text.slice(before.end, mention.start) !== ' (') return null;
  return /^ ?(?:people|families|persons)?\)/.test(text.slice(mention.count.end, mention.count.end + 12))
    ? before
    : null;
}

const STRAIGHT_IN =
  /^ (?:(?:are|were|have|now|still|also) ){0,3}(?:(?:shelter|stay|live|remain|displaced|closed|damaged|destroyed|housed)(?:ing)? )?in $/;

/** "In Pursat 84 villages …, and shelters for 2,700 families in Battambang": the words right behind it say where. */
function straightStop(mention: Mention, { text, stops }: OwnScope): Stop | null {
  const after = stops.find(({ start }) => start >= mention.end);
  if (after === undefined || mention.thing === null || !STRAIGHT_IN.test(text.slice(mention.end, after.start)))
    return null;
  // "In Pursat, 5 schools in Koh Kong, 7 schools": a comma lost, and nobody can tell.
  return /^ ?(?:,? ?\d|:)/.test(text.slice(after.end, after.end + 4)) ? null : after;
}

/** A place before the items rules those behind it until the next one: "In Pursat, 5 …; in Koh Kong, 7 …". */
function headStop(mention: Mention, { text, mentions, stops }: OwnScope): Stop | null {
  const before = stops.filter(({ end }) => end <= mention.start).at(-1);
  if (before === undefined) return null;
  const closed = mentions.filter((each) => each.count.start < before.start && isOfSentence(each)).at(-1);
  if (closed === undefined || opensAnew(text, before, closed)) return before;
  if (isLed(text, before, mention) && stops.some((stop) => isLed(text, stop, closed))) return before;
  if (GOES_ON_THERE.test(text.slice(before.end, mention.start))) return before;
  // "43 of Oddar Meanchey's 260 schools and seven health centres"
  return /^ of $/.test(text.slice(closed.end, before.start)) ? before : null;
}

/** A year that was mistyped closes nothing. */
function isOfSentence({ role, reason }: Mention): boolean {
  return role === 'count' && reason === null;
}

/** "eight camps in Preah Vihear, now sheltering over 40,000": the same camps. */
const GOES_ON_THERE =
  /^,? (?:where|which|that|now|currently|together|are|is|they|have|has|been|and|,| ){0,30}?(?:shelter|hous|host|hold|accommodat)(?:s|ing|ed|e)? (?:a total of )?$/;

/** "Pursat 260 Koh Kong 402": in such a list each place stands straight before its number. */
function isLed(text: string, stop: Stop, mention: Mention): boolean {
  return stop.end <= mention.start && text.slice(stop.end, mention.start) === ' ';
}
