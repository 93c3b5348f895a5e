import type { Mention } from '@/domain/reader/bind/mention';
import type { Phase } from '@/domain/reader/decide/discourse';
import type { TimeScope } from '@/domain/reader/decide/time-scope';
import type { Thing } from '@/domain/reader/words/thing';
import type { Topic } from '@/domain/reader/words/topics';
import type { Trigger } from '@/domain/reader/words/trigger';
import type { SourceCode } from '@/domain/sources';

/** What the rules of lines ask of a number. */
export type FactValues = {
  thing: Thing | 'none';
  trigger: Trigger | 'none';
  role: Mention['role'];
  /** "a school" */
  isArticle: boolean;
  /** Other things are counted beside it. */
  isInList: boolean;
  phase: Phase;
  timeScope: NonNullable<TimeScope> | 'unsaid';
  topic: Topic | 'none';
  /** "more", "additional". */
  isAdditional: boolean;
  isExact: boolean;
  /** The report tells of a window of hours or days. */
  hasWindow: boolean;
  /** The report tells the state of a day. */
  isOfState: boolean;
  /** Below ten; above a hundred thousand; below the least base; below all who ever fled. */
  isFew: boolean;
  isLarge: boolean;
  isBelowBase: boolean;
  isBelowTotal: boolean;
  /** A camp of its own; several; in camps at all. */
  isOfSite: boolean;
  isAmongSites: boolean;
  isOfSomeCamps: boolean;
  isInSites: boolean;
  /** In camps and with hosts together. */
  isInAll: boolean;
  /** The text, or the whole before, tells those in sites apart. */
  tellsSites: boolean;
  /** The body counts those with host families too; the text counts them. */
  bodyCountsHosts: boolean;
  countsHosts: boolean;
  /** Words behind the number say that they are still there. */
  isStillThere: boolean;
  /** A whole that the sentence gives a part or share of. */
  isBaseOfPart: boolean;
  isOfDisplaced: boolean;
  /** Of the interior ministry, which counts those in camps. */
  isOfMinistry: boolean;
  hasPeopleBeside: boolean;
  saysTotal: boolean;
  saysNow: boolean;
  /** A place or list of its own. */
  isSited: boolean;
  isPublic: boolean;
  hasTwoVerbs: boolean;
  isOfThen: boolean;
  /** Words behind a camp say that it is shut. */
  isShut: boolean;
  /** "91 centres shelter" */
  isSheltering: boolean;
  /** "have sought shelter in" */
  tookShelter: boolean;
  goesOnToOpen: boolean;
  /** A sentence before, without figures, announced it: "Since 7 December shelling has destroyed much." */
  isAnnounced: boolean;
  carriedDamage: 'damage_in_period' | 'damage_cumulative' | 'none';
  source: SourceCode;
  sentence: string;
  thingText: string;
  namesSites: boolean;
};

/** One fact of a number, by its name. */
export type LineFacts = <K extends keyof FactValues>(name: K) => FactValues[K];
