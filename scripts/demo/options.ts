import { parseArgs } from 'node:util';
import { isWhen, toInstant } from '@/domain/when';

/** The options of the demo. `at` in ms, `every` in seconds. */
export type DemoOptions = { at: number; every: number; replay: boolean; keep: boolean; built: boolean };

/** Noon before the report of 14 January 2026, so that the replay begins with that report. */
const AT = '2026-01-13T12:00+07:00';

export const DEMO_HELP = `npm run demo -- [options]
  --at ${AT}   the moment to start from (a date, or with an hour as here)
  --every 20                    seconds between replayed reports
  --no-replay                   stay at that moment
  --keep                        go on with the data of the last time
  --built                       show the pages as they were built last
  --help                        this list`;

/** Null: only the list of options is wanted. @throws Error with a sentence for the person, when an option is unknown or invalid. */
export function readDemoOptions(args: string[]): DemoOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      at: { type: 'string', default: AT },
      every: { type: 'string', default: '20' },
      'no-replay': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!isWhen(values.at)) throw new Error(`--at ${values.at}: a date, or a moment like ${AT}, is wanted.`);
  const every = Number(values.every);
  if (!(every >= 1 && every <= 86_400)) throw new Error(`--every ${values.every}: a number of seconds, 1 or more.`);
  return { at: toInstant(values.at), every, replay: !values['no-replay'], keep: values.keep, built: values.built };
}
