import type { Span } from '@/domain/reader/reading';
import type { ActorKind } from '@/domain/updates';

/** Somebody whom a text names; positions are those of the text that was searched. */
export type NamedActor = Span & { kind: ActorKind; name: string; office: string };

const NAME = "[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,3}";
const ROLE =
  '(?:prime minister|minister|governor|under ?secretary of state|secretary of state|secretary[- ]general|spokes(?:person|man|woman)|chief|director(?:[- ]general)?|commander|ambassador|president|chair(?:man|woman|person)|coordinator|representative|senator|mayor|head)';
const ANY_ROLE = new RegExp(`(?<![a-z])${ROLE}s?(?![a-z])`, 'i');

/** "Sok Alpha, governor of Pursat province and head of its committee, visited": all offices stand between the commas. */
const BEHIND = new RegExp(
  `(?<![A-Za-z-])(?<name>${NAME}), (?:the |an? |who is (?:the |an? )?)?(?<office>[^,;"]{3,160}),`,
  'g',
);
const WORD =
  "(?:[A-Z][\\w'-]*|of|and|the|for|deputy|provincial|district|municipal|national|acting|ministry|state|government)";
const BEFORE = new RegExp(
  `(?<office>(?:(?<![\\w'-])${WORD} ){0,6}(?<![\\w'-])(?:${eitherCase(ROLE)})) (?<name>${NAME})`,
  'g',
);
const HONORIFIC = new RegExp(
  `(?<![A-Za-z.])(?:H\\.?E\\.?|His Excellency|Her Excellency|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Gen\\.|General|Lt\\.? Gen\\.?|Col\\.|Colonel|Samdech) (?<name>${NAME})`,
  'g',
);
/** An office alone: "the governor of Pursat visited". */
const NAMELESS = new RegExp(
  `(?<![A-Za-z])[Tt]he (?<office>(?:(?:deputy|provincial|district|acting) ){0,2}${ROLE}(?: of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?: province)?)?)(?= (?:[a-z]+ed|met|said|went|paid|held)(?![a-z]))`,
  'g',
);

/** A role may begin with a capital: "Governor". */
function eitherCase(source: string): string {
  return source.replace(/(?<=[(|])[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** The people of an English sentence, with the offices that it gives them. A name stands once, with all its offices. */
export function peopleIn(cased: string): NamedActor[] {
  const told = [
    ...findPeople(BEHIND, cased).filter(({ office }) => ANY_ROLE.test(office)),
    ...findPeople(BEFORE, cased),
    ...findPeople(HONORIFIC, cased),
  ];
  const named = joined(told.map((person) => ({ ...person, ...withoutArticle(person) })));
  return named.length > 0 ? named : findPeople(NAMELESS, cased);
}

function findPeople(pattern: RegExp, cased: string): NamedActor[] {
  return [...cased.matchAll(pattern)].map(({ index, 0: words, groups }): NamedActor => {
    const { name = '', office = '' } = groups ?? {};
    return { start: index, end: index + words.length, kind: 'person', name, office };
  });
}

function withoutArticle({ office }: NamedActor): Pick<NamedActor, 'office'> {
  return { office: office.replace(/^(?:(?:the|and|of|for) )+/i, '').trim() };
}

/** Who is named twice is one person; two offices stand in one line. */
export function joined(people: readonly NamedActor[]): NamedActor[] {
  const byName = new Map<string, NamedActor>();
  for (const person of people.toSorted((a, b) => a.start - b.start)) {
    const before = byName.get(person.name);
    const offices = [before?.office ?? '', person.office].filter((office) => office !== '');
    const office = [...new Set(offices)].join('; ');
    byName.set(person.name, before === undefined ? person : { ...before, office });
  }
  return [...byName.values()];
}
