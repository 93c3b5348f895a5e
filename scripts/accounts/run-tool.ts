import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Outcome } from '@/domain/outcome';
import type { Auth } from '@/server/create-auth';
import { wordsOf } from '@/server/process/plain-words';
import { sentencesOf } from './sentences';

export type Values = ReturnType<typeof parseArgs>['values'];
/** Prints its result and returns the outcome. */
export type Work = (auth: Auth, values: Values) => Promise<Outcome<unknown>>;

export type Tool = { usage: string; options: NonNullable<ParseArgsConfig['options']>; works: Record<string, Work> };

/** The command line is invalid. The answer shows how to write it. */
export class UsageFault extends Error {}

/** Runs the typed command, and ends the process with its code. */
export async function runTool(tool: Tool): Promise<never> {
  const code = await runCommand(tool, process.argv.slice(2));
  // The timer of the migration engine would keep the process for ten more seconds.
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit(code);
}

/**
 * Runs one command of a tool for administrators, also beside a running server. Gives 0 when done, 1 when refused, 2 when
 * the command line is invalid. Only secrets and lists go to standard output, so that a pipe can take them.
 */
export function runCommand(tool: Tool, typed: string[]): Promise<number> {
  return perform(tool, typed).catch((error) => explain(error, tool.usage));
}

function explain(error: unknown, usage: string): number {
  if (error instanceof UsageFault) {
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
  console.error(wordsOf(error));
  return 1;
}

async function perform({ options, works, usage }: Tool, typed: string[]): Promise<number> {
  const { name, values } = readCommandLine(options, typed);
  if (values.help) return help(usage);
  const work = Object.hasOwn(works, name) ? works[name] : undefined;
  if (!work) throw new UsageFault(name ? `There is no command "${name}".` : 'Which command?');
  // Loaded only now, so that a typing error is answered at once.
  const { withAuth } = await import('./with-auth');
  const outcome = await withAuth((auth) => work(auth, values));
  return codeOf(outcome);
}

function help(usage: string): number {
  console.log(usage);
  return 0;
}

function codeOf(outcome: Outcome<unknown>): number {
  if (outcome.ok) return 0;
  for (const sentence of sentencesOf(outcome)) console.error(sentence);
  return 1;
}

function readCommandLine(options: Tool['options'], typed: string[]): { name: string; values: Values } {
  try {
    const { values, positionals } = parseArgs({
      args: typed,
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error(`What is "${positionals[1]}"? Put quotation marks around names.`);
    return { name: positionals[0] ?? '', values };
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : 'The command line cannot be read.');
  }
}

/** A text that must be given. */
export function need(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new UsageFault(`--${name} is missing.`);
  return value;
}
