// Fails when one name stands for two things: a type exported by two files of domain, client, components or server; a participle
// as the name of a type (docs/words.md); `Place` for anything that is not a place.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const FOLDERS = ['domain', 'client', 'components', 'server'];
const TYPE = /^(export )?(?:type|interface|class|enum) (\w+)/gm;

/** A participle says what was done to a thing, not what the thing is: `Sent`, `Told`, `Merged`. */
const PARTICIPLE = /^[A-Z][a-z]*ed$/;
const IRREGULAR = new Set(
  (
    'Bound Done Found Given Heard Held Kept Known Left Lost Made Met Read Said Seen Sent Shown Spent Spoken Taken Taught Thrown ' +
    'Told Typed Understood Won Worn Written'
  ).split(' '),
);
/** Nouns that end like a participle. */
const GERUND = /^[A-Z][a-z]*ing$/;
const NOUNS = new Set([
  'Briefing',
  'Finding',
  'Heading',
  'Need',
  'Reading',
  'Ring',
  'Setting',
  'Standing',
  'String',
  'Thing',
  'Wording',
]);
const PLACES = 'domain/places/place.ts';

function isParticiple(name: string): boolean {
  return !NOUNS.has(name) && (IRREGULAR.has(name) || PARTICIPLE.test(name) || GERUND.test(name));
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...FOLDERS, 'app'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/generated\//.test(file));

const exported = new Map<string, string[]>();
const faults: string[] = [];
for (const file of files) {
  for (const [, isExported, name = ''] of readFileSync(file, 'utf8').matchAll(TYPE)) {
    if (isParticiple(name)) faults.push(`${file}: ${name} is a participle: name what it is`);
    if (name === 'Place' && file !== PLACES) faults.push(`${file}: Place is a place, and ${PLACES} has it`);
    if (isExported && !file.startsWith('app/')) exported.set(name, [...(exported.get(name) ?? []), file]);
  }
}
for (const [name, places] of exported) {
  if (places.length > 1) faults.push(`${name} is exported by ${places.join(' and ')}`);
}
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
