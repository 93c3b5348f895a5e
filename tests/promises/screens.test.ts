import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LiveServer, startLiveServer } from '@/tests/support/live/live-server';
import { runTrials, SAYS_WITHIN_MS } from '@/tests/support/live/trials';

// `npm run soak -- --trials 100` runs more of them, with 20 screens at once.
const SCREENS = 5;

let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.stop());

it('[C3] [C4] screens say within 15 s that they cannot know, and take it back only where the hash agrees', async () => {
  const trials = await runTrials(server, { screens: SCREENS, rounds: 1 });
  expect(trials).toHaveLength(7);
  for (const trial of trials) {
    const { trials: count, slowestMs, fault } = trial;
    expect(count, fault).toBeGreaterThanOrEqual(SCREENS);
    expect(trial).toMatchObject({ misses: 0, falseAlarms: 0, clearedWrongly: 0, stuck: 0 });
    expect(slowestMs, fault).toBeLessThanOrEqual(SAYS_WITHIN_MS);
  }
});
