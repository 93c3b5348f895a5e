import { DAY_MS } from '@/domain/when';
import type { LiveServer } from './live-server';
import { openProxy, type TcpProxy } from './tcp-proxy';
import { type WatchedScreen, watchScreen } from './watched-screen';

/** C3: a screen that can no longer know that its figures are the newest says so within this. */
export const SAYS_WITHIN_MS = 15_000;
const CLEARS_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;

export type Trial = {
  fault: string;
  trials: number;
  /** Screens that said nothing in time; said it without a fault; said "live" at another state than the server's; stayed in doubt. */
  misses: number;
  falseAlarms: number;
  clearedWrongly: number;
  stuck: number;
  slowestMs: number;
};

type Groups = Record<'cut' | 'frozen' | 'noBeacons' | 'ownClock' | 'untouched', WatchedScreen[]>;

/**
 * Puts real screens, by real connections, under each fault of a server in a process of its own: `screens` under each at once,
 * in rounds, and as many that nothing is done to.
 */
export async function runTrials(server: LiveServer, { screens, rounds }: { screens: number; rounds: number }) {
  const trials: Trial[] = [];
  for (let round = 1; round <= rounds; round += 1) trials.push(...(await runRound(server, screens, round)));
  return addUp(trials);
}

/** With new screens: one whose link was cut a short time ago polls beside it, so that missing beacons take nothing from it. */
async function runRound(server: LiveServer, screens: number, round: number): Promise<Trial[]> {
  const proxies = await Promise.all([1, 2, 3].map(() => openProxy(server.port)));
  const initial = await server.snapshot();
  const open = (origin = server.url) => Array.from({ length: screens }, () => watchScreen(origin, initial));
  const [cut = [], frozen = [], noBeacons = []] = proxies.map(({ origin }) => open(origin));
  const groups: Groups = { cut, frozen, noBeacons, ownClock: open(), untouched: open() };
  const all = Object.values(groups).flat();
  try {
    await until(() => all.every(isLive), CLEARS_WITHIN_MS);
    const links = await breakLinks({ server, groups, proxies }, round);
    return [...links, await freezeServer(server, all), await stepServerClock(server, all)];
  } finally {
    for (const screen of all) screen.stop();
    await Promise.all(proxies.map((proxy) => proxy.close()));
  }
}

type Links = { server: LiveServer; groups: Groups; proxies: TcpProxy[] };

/** Four faults at once, while something new is posted that the broken ones cannot know. */
async function breakLinks({ server, groups, proxies }: Links, round: number): Promise<Trial[]> {
  const quietSince = performance.now();
  const [cut, frozen, noBeacons] = proxies;
  const from = performance.now();
  cut?.cut();
  frozen?.freeze();
  noBeacons?.blockBeacons();
  // Of people who remain, later reports tell fewer.
  await server.post(100_000 - round);
  const head = await server.snapshot();
  await until(() => groups.ownClock.every(({ view }) => view().position.seq === head.seq), SAYS_WITHIN_MS);
  const stepped = performance.now();
  for (const screen of groups.ownClock) screen.stepClock(DAY_MS);
  const broken = [...groups.cut, ...groups.frozen, ...groups.noBeacons, ...groups.ownClock];
  await until(() => broken.every(({ doubtedAt }) => doubtedAt(from) !== null), SAYS_WITHIN_MS);
  for (const proxy of proxies) proxy.mend();
  await until(() => broken.every(isLive), CLEARS_WITHIN_MS);
  const judge = (fault: string, screens: WatchedScreen[], begun = from) =>
    judged({ fault, screens, head, from: begun, saidAt: ({ doubtedAt }) => doubtedAt(begun) });
  return [
    judge('link cut', groups.cut),
    judge('packets dropped', groups.frozen),
    judge('beacons blocked', groups.noBeacons),
    judge("the screen's clock stepped a day", groups.ownClock, stepped),
    {
      ...NOTHING,
      fault: 'none',
      trials: groups.untouched.length,
      falseAlarms: groups.untouched.filter(({ doubtedAt }) => doubtedAt(quietSince) !== null).length,
    },
  ];
}

async function freezeServer(server: LiveServer, screens: WatchedScreen[]): Promise<Trial> {
  const head = await server.snapshot();
  const from = performance.now();
  server.signal('SIGSTOP');
  await until(() => screens.every(({ doubtedAt }) => doubtedAt(from) !== null), SAYS_WITHIN_MS);
  server.signal('SIGCONT');
  await until(() => screens.every(isLive), CLEARS_WITHIN_MS);
  return judged({ fault: 'server frozen', screens, head, from, saidAt: ({ doubtedAt }) => doubtedAt(from) });
}

/** The figures are still the newest, so the screens stay "live"; they name what the server says of its clock. */
async function stepServerClock(server: LiveServer, screens: WatchedScreen[]): Promise<Trial> {
  const head = await server.snapshot();
  const from = performance.now();
  const names = ({ view }: WatchedScreen) => view().alarms.includes('clock.jumped');
  server.signal('SIGUSR2');
  await until(() => screens.every(names), SAYS_WITHIN_MS);
  server.signal('SIGUSR2');
  await until(() => !screens.some(names) && screens.every(isLive), CLEARS_WITHIN_MS);
  const saidAt = ({ namedAt }: WatchedScreen) => namedAt('clock.jumped', from);
  const stuck = screens.filter(names).length;
  const trial = judged({ fault: "the server's clock stepped a day", screens, head, from, saidAt });
  return { ...trial, stuck: trial.stuck + stuck };
}

type Case = {
  fault: string;
  screens: WatchedScreen[];
  head: { seq: number; hash: string };
  from: number;
  saidAt(screen: WatchedScreen): number | null;
};

function judged({ fault, screens, head, from, saidAt }: Case): Trial {
  const waits = screens.map((screen) => (saidAt(screen) ?? Number.POSITIVE_INFINITY) - from);
  return {
    ...NOTHING,
    fault,
    trials: screens.length,
    misses: waits.filter((ms) => ms > SAYS_WITHIN_MS).length,
    clearedWrongly: screens.filter(({ clearedElsewhere }) => clearedElsewhere(from, head)).length,
    stuck: screens.filter((screen) => !isLive(screen)).length,
    slowestMs: Math.round(Math.max(0, ...waits)),
  };
}

const NOTHING = { misses: 0, falseAlarms: 0, clearedWrongly: 0, stuck: 0, slowestMs: 0 };

/** The rounds of each fault together. */
function addUp(trials: Trial[]): Trial[] {
  const faults = [...new Set(trials.map(({ fault }) => fault))];
  return faults.map((fault) => trials.filter((trial) => trial.fault === fault).reduce(sum));
}

function sum(a: Trial, b: Trial): Trial {
  const [misses, falseAlarms] = [a.misses + b.misses, a.falseAlarms + b.falseAlarms];
  const [clearedWrongly, stuck] = [a.clearedWrongly + b.clearedWrongly, a.stuck + b.stuck];
  const slowestMs = Math.max(a.slowestMs, b.slowestMs);
  return { fault: a.fault, trials: a.trials + b.trials, misses, falseAlarms, clearedWrongly, stuck, slowestMs };
}

function isLive({ view }: Pick<WatchedScreen, 'view'>): boolean {
  return view().connection.status === 'live';
}

/** Returns when it holds, or after `ms`: what was missed is counted afterwards. */
async function until(holds: () => boolean, ms: number): Promise<void> {
  for (const end = performance.now() + ms; !holds() && performance.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
