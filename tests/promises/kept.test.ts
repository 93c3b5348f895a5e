import { expect, inject, it } from 'vitest';
import { PROMISES } from '@/scripts/promises/all';
import { ENGINES } from '@/tests/support/databases';

// `npm run promises` does much more of each, and prints the figures. What has no strace is skipped, and says so.
// One after the other: each starts servers of its own.
it.each(Object.entries(PROMISES))('[W2] [L1] [L5] [N2] %s is kept, and its controls break', async (_, keep) => {
  const say = () => undefined;
  const findings = await keep({ size: 'glance', postgresUrl: inject('postgresUrl'), engines: ENGINES, say });
  for (const { what, runs } of findings) if (runs === 0) process.stderr.write(`${what}\n`);
  expect(findings.filter(({ held }) => !held)).toEqual([]);
  expect(findings.length).toBeGreaterThan(0);
});
