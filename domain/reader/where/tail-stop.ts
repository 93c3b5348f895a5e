import { isProvince, NATION } from '@/domain/places';
import { isNounless, isPart, type Mention } from '@/domain/reader/bind/mention';
import type { OwnScope, OwnStop } from './own-steps';
import { codeOf, type Stop } from './stops';

/** After other items a place opens something new only behind a stop: ", in Pursat 5 …", "; Pursat: …", "while in …". */
export function opensAnew(text: string, stop: Stop, closed: Mention): boolean {
  const gap = text.slice(closed.end, stop.start);
  return /(?:[,;:.។–]|(?:^| )(?:and|while|whereas|but|with)|និង|ហើយ|ខណៈ|ចំណែក|រីឯ|ដោយឡែក|ក្នុងនោះ|រួមមាន) ?(?:and )?(?:in |at |for |for example, in |while in |those in |នៅ|ក្នុង|នៅក្នុង|ខណៈ|ចំណែក|រីឯ|និង|ដោយឡែក)*(?:the )?$/.test(
    gap,
  );
}

const IN = /(?: in| at| across| within| of| to| throughout| for| in the| of the|នៅ|ក្នុង|នៅក្នុង|តាម|នៃ|\()(?: ?the)? ?$/;
const PARTS =
  /[;:"]|(?:^| )(?:that|said|says|adding|while|whereas|but)(?: |$)|of (?:whom|them) (?:had |have |were |was )*(?:die|kill|wound|injur|return|stay|liv|remain)|ខណៈ|ចំណែក|រីឯ|ប៉ុន្តែ/;
const FARTHEST = 120;

/** A place behind a mention holds it when it follows in the same breath: "two houses in Battambang Province". */
export function tailStop(mention: Mention, scope: OwnScope): OwnStop {
  const { mentions, stops } = scope;
  const after = stops.find(({ start }) => start >= mention.end);
  const before = stops.findLast(({ end }) => end <= mention.start);
  // "Schools in six provinces are shut, affecting N pupils"
  const nothing = before === undefined ? null : codeOf(before) === NATION ? before : 'open';
  if (after === undefined) return nothing;
  const list = mentions.filter((each) => each.count.start >= mention.count.start && each.count.start < after.start);
  const whole = ofShares(list, after, scope);
  if (whole !== null) return whole;
  return ofAnother(list, after, scope) ? nothing : (heldBy(list, after, scope) ?? nothing);
}

/** The place opens what comes behind it, or is that of some set apart. */
function ofAnother(list: readonly Mention[], after: Stop, { text, mentions }: OwnScope): boolean {
  const last = list.at(-1);
  const isOpening = last !== undefined && opensAnew(text, after, last);
  if (isOpening && mentions.some((each) => each.count.start > after.end)) return true;
  return list.slice(1).some((each) => isSetApart(text, each));
}

function heldBy(list: readonly Mention[], after: Stop, { text }: OwnScope): OwnStop {
  const [mention] = list;
  if (mention === undefined) return null;
  const words = text.slice(mention.end, after.start);
  return words.length > FARTHEST * list.length ? null : joinedBy(words, after);
}

const SHARE_IN =
  /^(?: of (?:them|these)| each| are| were| will be)? (?:in|at|for|to) (?:the )?$|^ ?(?:នៅក្នុង|នៅ|ក្នុង|សម្រាប់) ?$/;
const OPENS_SHARES =
  /(?::|,? (?:including|of which|of these|of them|with|among them)) ?$|(?::|ក្នុងនោះ|រួមមាន|ដោយ) ?(?:មាន)?$/;

/** "five schools, one in Malai and four in Svay Chek": the places are those of the shares, and the whole is in all. */
function ofShares([mention, ...others]: readonly Mention[], after: Stop, { text }: OwnScope): 'open' | 'all' | null {
  const last = others.at(-1);
  if (mention === undefined || last === undefined || !isNounless(last.thing)) return null;
  if (!SHARE_IN.test(text.slice(last.end, after.start))) return null;
  const [code] = after.codes;
  const isNation = code !== undefined && isProvince(code) && OPENS_SHARES.test(text.slice(mention.end, last.start));
  return isNation ? 'all' : 'open';
}

/** "30 dead, among them nine in Siem Reap": the place is that of the nine. */
function isSetApart(text: string, { thing, start, end }: Mention): boolean {
  if (isPart(thing)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    /(?:among (?:them|whom)|including|of (?:whom|them|which|these)|ក្នុងនោះ)(?: at least| about| the)? ?$/.test(before) ||
    /^ of (?:whom|them)/.test(text.slice(end, end + 9))
  );
}

/** "78 injured, the oldest of them an 81-year-old woman from Pursat": the place is that of one. */
/** "4,004 people went home (1,902 from camps in Siem Reap)" */
const IN_BRACKETS = /\([^)]*\d[^)]*$/;
const IN_MOST =
  /(?:most|many|half|some|majority|mostly|mainly|largely|chiefly|especially|particularly|primarily|notably)(?: of (?:them|these|whom|which|those))?(?: are| were)?,? (?:in|at|from) (?:the )?$|ភាគច្រើន|ជាពិសេស/;
const ONE_PERSON =
  /,[^,]*(?:year-old|the (?:oldest|youngest|latest|first|last)(?![a-z])|(?:^| )an? [a-z-]+ (?:from|of|in) )/;

/** People "from" a province may be anywhere. */
function joinedBy(words: string, stop: Stop): Stop | 'open' | null {
  // "in five provinces" holds its own word for where.
  if (words === ' ' && codeOf(stop) === NATION) return stop;
  if ([PARTS, ONE_PERSON, IN_MOST, IN_BRACKETS].some((pattern) => pattern.test(words))) return null;
  if (/(?: from|មកពី|ពី)(?: the)? $/.test(words)) return 'open';
  return IN.test(words) ? stop : null;
}
