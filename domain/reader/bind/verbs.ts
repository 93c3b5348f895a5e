import type { Trigger } from '@/domain/reader/words/trigger';
import type { TriggerMark } from '@/domain/reader/words/triggers';
import { groupOfVerb, triggersFor } from './fitting';
import { isGoverning } from './governs';
import { isHelping, isHelpTo } from './help';
import type { Marks } from './marks';
import { groupOf, isPart, type Mention, type ThingGroup } from './mention';
import { nextTrigger } from './next-trigger';

/** A number with its verb. `isFar`: the verb stood before the list, or was carried. */
export type Attachment = { mention: Mention; trigger: TriggerMark | null; isFar: boolean };

type Clause = { start: number; end: number };

/** Binds each number to a verb, clause by clause and kind by kind: a list has one verb. */
export function bindVerbs(text: string, mentions: readonly Mention[], marks: Marks): Attachment[] {
  const clauses = clausesOf(marks, mentions);
  const told = withElliptic(marks.triggers);
  const attachments: Attachment[] = [];
  for (const clause of clauses) {
    const inside = mentions.filter(
      (mention) => mention.count.start >= clause.start && mention.count.start < clause.end,
    );
    const triggers = told.filter((trigger) => trigger.start >= clause.start && trigger.start < clause.end);
    const own = bindClause(text, inside, triggers);
    const goesOn = triggers.length === 0 && opensWithPlace(text, clause, marks);
    attachments.push(...(goesOn ? own.map((each) => inherit(each, attachments)) : own));
  }
  return attachments;
}

/** "In Pursat 5 schools are closed; in Koh Kong 7 schools": the second clause has the verb of the first. */
function opensWithPlace(text: string, { start }: Clause, { places }: Marks): boolean {
  const place = places.find((each) => each.start > start);
  return place !== undefined && /^; (?:and )?(?:in |at |for )?$/.test(text.slice(start, place.start));
}

function inherit(each: Attachment, before: readonly Attachment[]): Attachment {
  const { thing } = each.mention;
  if (each.trigger !== null || thing === null) return each;
  const last = before.findLast(({ mention }) => mention.thing !== null && groupOf(mention.thing) === groupOf(thing));
  return { ...each, trigger: last?.trigger ?? null, isFar: true };
}

function clausesOf({ splits }: Marks, mentions: readonly Mention[]): Clause[] {
  const cuts = splits.map(({ start }) => start);
  const starts = [0, ...cuts];
  return starts
    .map((start, at) => ({ start, end: starts[at + 1] ?? Number.POSITIVE_INFINITY }))
    .filter((clause) => mentions.some(({ count }) => count.start >= clause.start && count.start < clause.end));
}

function bindClause(text: string, mentions: readonly Mention[], triggers: readonly TriggerMark[]): Attachment[] {
  const named = mentions.map((mention) => ({
    mention,
    group: mention.thing === null ? bareGroup(text, mention, triggers) : groupOf(mention.thing),
  }));
  const groups = [...new Set(named.map(({ group }) => group))];
  const attachments = groups.flatMap((group) => {
    const ofGroup = named.filter((each) => each.group === group).map(({ mention }) => mention);
    return bindGroup({ text, mentions: ofGroup, triggers: triggersFor(group, triggers) });
  });
  return attachments.sort((a, b) => a.mention.count.start - b.mention.count.start);
}

/** A number without a noun goes with the verb right before or behind it. */
function bareGroup(text: string, mention: Mention, triggers: readonly TriggerMark[]): ThingGroup {
  if (mention.role === 'base') return 'people';
  const before = triggers.filter(({ end }) => end <= mention.start).at(-1);
  if (before !== undefined && isGoverning(text, before, mention)) return groupOfVerb(before.code);
  const next = triggers.find(({ start }) => start >= mention.count.end);
  if (next === undefined) return 'other';
  const gap = text
    .slice(mention.count.end, next.start)
    .replace(OF_BASE, ' ')
    .replace(/^ \([^)]*\) /, ' ')
    .replace(/^, [^,;]{1,50}, /, ' ');
  return STRAIGHT_VERB.test(gap) ? groupOfVerb(next.code) : 'other';
}

/** "533,000 of more than 640,000 people (83%) have returned" */
const OF_BASE =
  /^ (?:out )?of (?:the |a |all |total |of |more than |over |about |nearly |some )*[\d][\d.,]*(?: (?:displaced|evacuated|people|persons|evacuees))* ?/;

const STRAIGHT_VERB =
  /^,? ?(?:more |others? |of (?:them|whom|these|which) |have |has |had |been |also |still |already |are |were |now |who |people |reported |reportedly )*$/;

const OPPOSITE: Partial<Record<Trigger, Trigger>> = { reopened: 'closed', returned: 'unable', closed: 'reopened' };

/** "… but 29 schools have not": the opposite of the verb before. */
function withElliptic(triggers: readonly TriggerMark[]): TriggerMark[] {
  return triggers.flatMap((trigger, at) => {
    if (trigger.code !== 'not_so') return [trigger];
    const before = triggers.slice(0, at).findLast(({ code }) => code in OPPOSITE);
    const code = before === undefined ? undefined : OPPOSITE[before.code];
    return code === undefined ? [] : [{ ...trigger, code }];
  });
}

type Group = { text: string; mentions: readonly Mention[]; triggers: readonly TriggerMark[] };

/** Numbers with no verb between them are one list. */
function bindGroup({ text, mentions, triggers }: Group): Attachment[] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const isSame =
      last !== undefined &&
      !triggers.some(
        (trigger) =>
          trigger.start >= last.count.start && trigger.end <= mention.count.start && trigger !== last.ownTrigger,
      );
    if (isSame && list !== undefined) list.push(mention);
    else lists.push([mention]);
  }
  return lists.flatMap((list, at) => bindList({ text, list, triggers, following: lists[at + 1] ?? [] }));
}

type List = { text: string; list: readonly Mention[]; triggers: readonly TriggerMark[]; following: readonly Mention[] };

function bindList({ text, list, triggers, following }: List): Attachment[] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return [];
  const told = triggers.filter((trigger) => trigger.code !== 'helped' || isHelping(text, trigger));
  const before =
    told.filter((trigger) => trigger.end <= first.count.start || trigger.start < first.start).at(-1) ?? null;
  const after = nextTrigger(text, told, { last, following });
  // Help goes to people wherever they are: "rice for 2,400 families in camps".
  if (before?.code === 'helped' && isHelpTo(text, before, first))
    return list.map((mention) => ({ mention, trigger: before, isFar: false }));
  const governs = before !== null && isGoverning(text, before, first) ? before : null;
  return list.map((mention, at) =>
    attachmentsIn({ text, mention, before: list[at - 1], isLast: mention === last, governs, after, far: before }),
  );
}

type InList = {
  text: string;
  mention: Mention;
  before: Mention | undefined;
  isLast: boolean;
  /** The verb before the list that leads into it, the one behind it, and one that only stands before it. */
  governs: TriggerMark | null;
  after: TriggerMark | null;
  far: TriggerMark | null;
};

function attachmentsIn(list: InList): Attachment {
  const { mention, governs, after, far } = list;
  if (mention.ownTrigger !== null) return { mention, trigger: mention.ownTrigger, isFar: false };
  if (governs === null) return { mention, trigger: after ?? far, isFar: after === null };
  return { mention, trigger: triggerBetween(list, governs), isFar: false };
}

/** Of a verb before the list and one behind it; null where each may claim the number. */
function triggerBetween({ text, mention, before, isLast, after }: InList, governs: TriggerMark): TriggerMark | null {
  if (before === undefined || after === null || after.code === governs.code || isPart(mention.thing)) return governs;
  if (isLast && isStraight(text, mention, after)) return after;
  return isPartner(text, before, mention) ? governs : null;
}

/** "the death toll has risen to 18, with 79 injured": the verb straight behind a number is its own. */
function isStraight(text: string, mention: Mention, after: TriggerMark): boolean {
  return /^ ?(?:more |others? )?(?:reported |reportedly )?$/.test(text.slice(mention.end, after.start));
}

function isPartner(text: string, before: Mention, mention: Mention): boolean {
  return /^ ?(?:\(|,? ?or |,? ?(?:which is |that is )?equivalent to |– ?|,? ?about |\/ ?|,? ?with |,? ?comprising |,? ?totall?ing |,? ?or a total of )/.test(
    text.slice(before.end, mention.start),
  );
}
