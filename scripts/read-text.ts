// Reads a report in a text file and prints the figures that the reader proposes, as a table or as JSON; or prints its rules.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OUTCOMES_OF_READING, REASONS_OF_READING } from '@/domain/composer/reading-words';
import { readReport } from '@/domain/reader/read-report';
import type { Reading } from '@/domain/reader/reading';
import { ALL_RULES } from '@/domain/reader/rules/all';
import { familyOf } from '@/domain/reader/rules/rule';
import { isWhen } from '@/domain/when';

const USAGE = 'npm run reader -- FILE [--published 2026-01-15] [--json], or npm run reader -- --rules';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      published: { type: 'string' },
      json: { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (values.rules) printRules();
  else print(positionals[0], values);
}

function printRules(): void {
  for (const { id, example, yields } of ALL_RULES) console.log(`${id}\n  ${example}\n  → ${yields}`);
}

type PrintOptions = { published?: string | undefined; json: boolean };

function print(file: string | undefined, { published, json }: PrintOptions): void {
  if (file === undefined || (published !== undefined && !isWhen(published))) throw new Error(USAGE);
  const reading = readReport(readFileSync(file, 'utf8'), { publishedOn: published ?? null });
  if (json) console.log(JSON.stringify(toJson(reading), null, 2));
  else printTable(reading);
}

function toJson({ source, language, period, figures, amounts, facts, unread, outcome, page }: Reading) {
  const withoutSpans = figures.map(({ spans, ...figure }) => figure);
  return { source, language, period, figures: withoutSpans, amounts, facts, unread, outcome, page };
}

function printTable({ figures, amounts, unread, period, source, language, outcome }: Reading): void {
  console.log(`${language}  ${source}  ${period.start ?? ''} – ${period.end ?? 'no date'}`);
  console.table(
    figures.map(({ indicator, breakdown, place, site, qualifier, value, nil, periodEnd, confidence }) => ({
      line: [indicator, breakdown].filter((part) => part !== null).join(' '),
      place: [place, site].filter((part) => part !== null).join(' '),
      value: nil ? 'nil' : `${qualifier} ${value}`,
      periodEnd,
      confidence,
    })),
  );
  for (const { indicator, breakdown, place, amount, confidence } of amounts) {
    console.log(`in words: ${[indicator, breakdown, place, amount].join(' ')} (${confidence})`);
  }
  for (const { value, because } of figures) {
    const reasons = new Set(because.map((id) => REASONS_OF_READING[familyOf(id)].en));
    console.log(`${value}: ${[...reasons].join('; ')} (${because.join(', ')})`);
  }
  if (outcome !== 'read') console.log(OUTCOMES_OF_READING[outcome].en);
  for (const { reason, quote } of unread) console.log(`unread (${reason}): ${quote}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
