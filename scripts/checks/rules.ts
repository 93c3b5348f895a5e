// Fails when no test cites a rule in force of docs/protocol.md, when the rule's line "Held by:" does not name the files that
// cite it, or when a test cites an unknown rule. `--write` writes the lines again.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/protocol.md';
const RULE = /^- \*\*([A-Z]\d+[a-z]?)\*\*/;
/** The text of a rule that is not in force yet begins with this. */
const NOT_YET = 'Not yet in force.';
/** The most files that a line names. To find the others, search for the rule. */
const NAMED = 4;

const tests = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.test.ts', '*.spec.ts'],
  {
    encoding: 'utf8',
  },
);
const citing = new Map<string, string[]>();
for (const file of tests.split('\n').filter((name) => name !== '')) {
  const rules = new Set([...readFileSync(file, 'utf8').matchAll(/\[([A-Z]\d+[a-z]?)\]/g)].map(([, rule = '']) => rule));
  for (const rule of rules) citing.set(rule, [...(citing.get(rule) ?? []), file]);
}

function heldBy(rule: string): string {
  const files = citing.get(rule) ?? [];
  const named = files.slice(0, NAMED).map((file) => `\`${file}\``);
  const others = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  return `  Held by: ${named.join(', ')}${others}.`;
}

const page = readFileSync(PAGE, 'utf8');
const [start = '', ...blocks] = page.split(/(?=^- \*\*[A-Z]\d+[a-z]?\*\*|^## )/m);
const faults: string[] = [];
const known = new Set<string>();

function checked(block: string): string {
  const rule = RULE.exec(block)?.[1];
  if (rule === undefined) return block;
  known.add(rule);
  if (block.includes(NOT_YET)) return block;
  if (!citing.has(rule)) faults.push(`${PAGE}: ${rule} is in force, and no test cites it`);
  const words = block.replace(/^ {2}Held by: .*\n/gm, '');
  const end = words.trimEnd();
  return `${end}\n${heldBy(rule)}${words.slice(end.length) || '\n'}`;
}

const wanted = start + blocks.map(checked).join('');
for (const rule of citing.keys())
  if (!known.has(rule)) faults.push(`${citing.get(rule)?.[0]} cites ${rule}, which is no rule`);
if (process.argv.includes('--write')) writeFileSync(PAGE, wanted);
else if (wanted !== page) faults.push(`${PAGE}: the lines "Held by:" are out of date: run npm run rules`);
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
