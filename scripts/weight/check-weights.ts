import { LITE_MOST_KB } from '@/scripts/build-lite';
import { pageWeights } from './page-weights';

/** Prints what the pages weigh. @returns what is too heavy. */
export function checkWeights(liteKB: number): string[] {
  const weights = [...pageWeights(), { page: '/wall/lite', kB: liteKB, mostKB: LITE_MOST_KB }];
  for (const { page, kB, mostKB } of weights) process.stdout.write(`${page}: ${kB} kB of script, ${mostKB} at most\n`);
  return weights.flatMap(({ page, kB, mostKB }) =>
    kB > mostKB ? [`${page} has ${kB} kB of script; it may have ${mostKB}.`] : [],
  );
}
