import { type Arena, openArena } from './contestants/arena';
import { type Burst, burst, idleRates } from './contestants/burst';
import type { Contestant } from './contestants/contestant';
import { measureDisplays, measureStuck } from './fanout-troubles';
import { fitLine, type Line } from './maths/fit';
import { percentile } from './maths/percentile';
import type { Bench, Row, Size } from './report';

/** `everyMs`: between two posts, so that no contestant needs more than half of a core. */
type Plan = { screens: number; everyMs: number }[];
const PLANS: Record<Size, { plan: Plan; rounds: number; posts: number; idleMs: number }> = {
  short: {
    plan: [
      { screens: 100, everyMs: 60 },
      { screens: 1_000, everyMs: 100 },
      { screens: 5_000, everyMs: 250 },
    ],
    ...{ rounds: 2, posts: 12, idleMs: 5_000 },
  },
  full: {
    plan: [
      { screens: 100, everyMs: 60 },
      { screens: 1_000, everyMs: 100 },
      { screens: 5_000, everyMs: 250 },
      { screens: 10_000, everyMs: 500 },
    ],
    ...{ rounds: 5, posts: 20, idleMs: 10_000 },
  },
};
const WARM_UP = { posts: 60, everyMs: 40, deliveries: 100, idle: 0 };
const DISPLAYS = 200;
const STUCK_AT = 1_000;
const MOST = { fixedMs: 6, ratio: 1.1, p99: 1.35 };

/** The bursts of one contestant, by the number of screens. */
type Bursts = Map<string, Map<number, Burst[]>>;

export const fanout: Bench = {
  about: 'what a post and a delivery cost, beside Socket.IO, ws and SSE',
  async run(size, say) {
    const arena = await openArena({ displays: DISPLAYS });
    try {
      return await measure(arena, size, say);
    } finally {
      await arena.stop();
    }
  },
};

async function measure(arena: Arena, size: Size, say: (words: string) => void): Promise<Row[]> {
  const { plan, posts } = PLANS[size];
  const bursts: Bursts = new Map(arena.all.map(({ name }) => [name, new Map()]));
  const stuck: Row[] = [];
  await grow(arena, WARM_UP.deliveries);
  for (const contestant of arena.all) await burst(contestant, [arena.crowdOf(contestant)], WARM_UP);
  for (const step of plan) {
    await grow(arena, step.screens);
    say(`fanout: ${step.screens} screens each`);
    await measureStep(arena, bursts, { ...PLANS[size], ...step });
    if (step.screens === STUCK_AT) stuck.push(...(await measureStuck(arena, step.screens)));
  }
  const lines = linesOf(bursts);
  const last = plan.at(-1) ?? { screens: 0, everyMs: 0 };
  const acknowledging = await measureDisplays(arena, { ...last, posts, lines });
  return [...costRows(arena, lines), acknowledging, ...latencyRows(bursts), ...stuck];
}

type Step = { screens: number; everyMs: number; rounds: number; posts: number; idleMs: number };

async function measureStep(arena: Arena, bursts: Bursts, step: Step): Promise<void> {
  const { screens, everyMs, rounds, posts, idleMs } = step;
  const idle = await idleRates(arena.all, idleMs);
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of inTurn(arena.all, round)) {
      const options = { posts, everyMs, deliveries: screens, idle: idle.get(contestant.name) ?? 0 };
      const done = await burst(contestant, [arena.crowdOf(contestant)], options);
      const ofSize = bursts.get(contestant.name);
      ofSize?.set(screens, [...(ofSize.get(screens) ?? []), done]);
    }
  }
}

async function grow(arena: Arena, to: number): Promise<void> {
  for (const contestant of arena.all) await arena.crowdOf(contestant).ask({ do: 'grow', to });
}

/** Nobody is always the first. */
function inTurn(all: readonly Contestant[], round: number): Contestant[] {
  const from = round % all.length;
  return [...all.slice(from), ...all.slice(0, from)];
}

type Lines = Record<string, Line>;

function linesOf(bursts: Bursts): Lines {
  const entries = [...bursts].map(([name, sizes]) => {
    const points = [...sizes].flatMap(([screens, each]) =>
      each.map(({ cpuMs, posts }) => [screens, cpuMs / posts] as const),
    );
    return [name, fitLine(points)] as const;
  });
  return Object.fromEntries(entries);
}

function costRows({ all, frame }: Arena, lines: Lines): Row[] {
  const ws = lines.ws?.slope ?? Number.NaN;
  const bytes: Row = { what: 'frame', value: Buffer.byteLength(`42["entries",${frame}]`), unit: 'bytes' };
  const rows = all.flatMap<Row>(({ name }) => {
    const { fixed, slope } = lines[name] ?? { fixed: Number.NaN, slope: Number.NaN };
    const isOurs = name === 'product';
    return [
      { what: `${name}: a delivery`, value: slope * 1_000, unit: 'µs CPU' },
      { what: `${name}: a post besides`, value: fixed, unit: 'ms CPU', ...(isOurs && { aim: { most: MOST.fixedMs } }) },
      ...(isOurs
        ? [{ what: 'product ÷ ws: a delivery', value: slope / ws, unit: '×', aim: { most: MOST.ratio } }]
        : []),
    ];
  });
  return [bytes, ...rows];
}

function latencyRows(bursts: Bursts): Row[] {
  const p99 = (name: string, screens: number) => {
    const micros =
      bursts
        .get(name)
        ?.get(screens)
        ?.flatMap((each) => each.micros) ?? [];
    return percentile(micros, 0.99) / 1_000;
  };
  const sizes = [...(bursts.get('ws')?.keys() ?? [])];
  return sizes.flatMap((screens) => [
    ...[...bursts.keys()].map((name) => ({
      what: `${name}: p99 at ${screens}`,
      value: p99(name, screens),
      unit: 'ms',
    })),
    {
      what: `product ÷ ws: p99 at ${screens}`,
      value: p99('product', screens) / p99('ws', screens),
      unit: '×',
      ...(screens >= 1_000 && { aim: { most: MOST.p99 } }),
    },
  ]);
}
