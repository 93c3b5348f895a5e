import { joined, type NamedActor } from './people';

const LETTERS = '[\\u1780-\\u17d3]';
/** Two ways to write the subscript: ត and ដ. */
const TA = '[តដ]';
const HONORIFIC = `(?:ឯកឧត្${TA}ម(?: ?បណ្ឌិត)?|លោកជំទាវ|លោកស្រី|អ្នកឧកញ៉ា|ឧកញ៉ា|សម្${TA}េច|លោក(?!ស្រី|ជំទាវ|គ្រូ))`;
const OFFICE = `(?:អភិបាល|(?:ឧប)?នាយករដ្ឋមន្${TA}្រី|រដ្ឋមន្${TA}្រី|(?:អនុ)?រដ្ឋលេខាធិការ|អ្នកនាំពាក្យ|(?:អនុ)?ប្រធាន|(?:អគ្គ)?នាយក|មេបញ្ជាការ|ឯកអគ្គរដ្ឋទូត|តំណាង|អគ្គលេខាធិការ|មេឃុំ|មេភូមិ)`;
/** Names have two parts with a space; an office follows behind a space, a second one behind និង. */
const PERSON = new RegExp(
  `(?:(?<before>${OFFICE}${LETTERS}{0,40}) )?${HONORIFIC} ?(?<name>${LETTERS}{2,20} ${LETTERS}{2,20})(?: (?<behind>(?:ជា)?${OFFICE}${LETTERS}{0,50}(?: ?(?:និង)(?:ជា)? ?${OFFICE}${LETTERS}{0,50}){0,2}))?`,
  'gu',
);
const BODY = new RegExp(
  `(?<![\\u1780-\\u17d3])(?<name>(?:អង្គការ|សមាគម|គណៈកម្មាធិការ|ក្រសួង|រដ្ឋបាលខេត្${TA}|កាកបាទក្រហម|មូលនិធិ|គណៈប្រតិភូ|ក្រុមអ្នកសង្កេតការណ៍)${LETTERS}{1,50}?)(?=បាន| |$|។)`,
  'gu',
);

/** The people of a Khmer sentence as printed. */
export function khmerPeopleIn(words: string): NamedActor[] {
  const told = [...words.matchAll(PERSON)].map(({ index, 0: text, groups }): NamedActor => {
    const { name = '', before = '', behind = '' } = groups ?? {};
    const office = (behind || before).replace(/^ជា/u, '').trim();
    return { start: index, end: index + text.length, kind: 'person', name, office };
  });
  return joined(told);
}

/** The bodies that it names before the act. */
export function khmerBodiesIn(words: string): NamedActor[] {
  return [...words.matchAll(BODY)].map(({ index, 0: text, groups }): NamedActor => {
    return { start: index, end: index + text.length, kind: 'body', name: groups?.name ?? '', office: '' };
  });
}
