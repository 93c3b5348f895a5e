import type { Span } from '@/domain/reader/reading';
import type { FoldedText } from '@/domain/reader/text/fold';
import { findAll, khmer } from '@/domain/reader/text/scan';

/** A camp or centre with a name of its own, as printed. */
export type SiteMark = Span & { name: string };

const KIND =
  '(?: (?:[Ss]afety|[Dd]isplacement|[Ee]vacuation|[Rr]efugee|[Tt]emporary)){0,5}(?: (?:[Cc]amp|[Cc]ent(?:re|er)|[Ss]ite|[Ss]helter|[Ss]anctuary))';
const KIND_BEHIND = new RegExp(`${KIND}$`);
const NAME = "[A-Z][a-z']+(?:[ -][A-Z][a-z']+){0,3}";
const ENGLISH = [
  new RegExp(
    `(?<![A-Za-z])(?:Wat|Vat) [A-Z][a-z']+(?:[ -](?:[A-Z][a-z']+|\\d{2,5}(?![,.]?\\d))){0,3}(?:${KIND})?(?![A-Za-z])`,
    'g',
  ),
  new RegExp(`(?<![A-Za-z])(?!The |At |In |An |A |This |Each |One )${NAME} (?:Market|Pagoda|Stadium)(?![A-Za-z])`, 'g'),
  new RegExp(
    `(?<![A-Za-z])(?!The |At |In |An |A |This |Each |One |Displacement |Safety |Temporary |Evacuation |Health |Mine |Emergency )${NAME}${KIND}(?![A-Za-z])`,
    'g',
  ),
];
const KHMER = new RegExp(
  `(?:${khmer('(?:ជំរុ?ំ|មណ្ឌលសុវត្ថិភាព|ទីតាំងសុវត្ថិភាព|ទីតាំង)(?:ជនភៀសសឹក)?')}|(?<=${khmer('(?<!ជិត|ក្បែរ)នៅ(?:ឯ|ក្នុង|តាម)?')})(?=${khmer('វត្ត')}[\\u1780-\\u17d3]{2,24}?${khmer('(?:ស្រុក|ឃុំ|ខេត្ត|ក្រុង|ភូមិ)')})|(?<=${khmer('ស្នាក់នៅ(?:ក្នុង|ឯ|តាម|នៅ)?')})(?!${khmer('វត្ត(?:អារាម|នានា|ក្នុង|និង|ផ្សេង|ទាំង|ចំនួន|ជា|របស់)')}))(?<name>${khmer('វត្ត')}[\\u1780-\\u17d3]{2,24}?)(?=${khmer('មាន|ខេត្ត|ស្រុក|ឃុំ|ក្រុង|ភូមិ|នៃ|ដែល|ទទួល|កំពុង|នៅ|ចំនួន|ស្នាក់')}|[^\\u1780-\\u17d3]|$)`,
  'g',
);
/** A common kind of building that needs no name: "Cambodian Mine Action Centre", "Health Centre". */
const NO_SITE =
  /Action|Health|Media|Press|Information|Coordination|Command|Medical|Trade|National|Cambodia|Ministry|Commun/;

export function findSites(folded: FoldedText): SiteMark[] {
  const english = ENGLISH.flatMap((pattern) => findAll(pattern, folded.cased))
    .filter(({ text }) => !NO_SITE.test(text))
    .map(({ start, end, text }) => ({ start, end, name: text.replace(KIND_BEHIND, '') }));
  const khmerSites = findAll(KHMER, folded.text).map(({ start, end, groups }) => {
    const from = end - (groups.name ?? '').length;
    const printed = folded.original.slice(folded.starts[from], folded.ends[end - 1]);
    return { start, end, name: printed.split(/[\s\u200b]/)[0] ?? printed };
  });
  return [...english, ...khmerSites].sort((a, b) => a.start - b.start || b.end - a.end).filter(isFirst);
}

function isFirst(site: SiteMark, at: number, all: readonly SiteMark[]): boolean {
  const before = all[at - 1];
  return before === undefined || site.start >= before.end;
}
