import type { StreamName } from '@/domain/entries/entry';
import type { Snapshot } from '@/domain/protocol/frames';
import { createCatchUp } from './catch-up';
import { createServerClock } from './clock';
import { type ContactBook, createContactBook } from './contact';
import { createPull, type PullResult } from './fetch-board';
import { createKeeper, type Keeper } from './keeper';
import { createScreen, firstView, type LiveView } from './screen';
import { createSocketLink, type LinkEvents } from './socket-link';
import type { Surroundings } from './surroundings';

export type LiveStream<S extends StreamName = 'wall'> = {
  view(): LiveView<S>;
  subscribe(listener: () => void): () => void;
  /** Server time in ms (C8). */
  now(): number;
  /** A page brought a snapshot of its own: taken when it is newer. */
  offer(snapshot: Snapshot<S>): void;
  start(): void;
  /** For good; another page makes another. */
  stop(): void;
};

/** How often the age of the last confirmation is looked at. */
const WATCH_MS = 500;

/** The live path of one stream on one page: the state, the socket, HTTP beside it, and the view of them all. */
export function createLiveStream<S extends StreamName>(
  initial: Snapshot<S>,
  serverNow: number,
  around: Surroundings,
): LiveStream<S> {
  const stream = initial.s;
  const clock = createServerClock(serverNow, around.monotonic);
  const contact = createContactBook(clock, around.monotonic);
  const keeper = createKeeper(initial, contact, ({ doubt }) => {
    const now = keeper.state().doubt;
    if (now !== null && now !== doubt) link.report(now);
    catchUp.review();
    screen.show();
  });
  const screen = createScreen({
    first: firstView(initial, serverNow),
    state: keeper.state,
    contact,
    beforePaint: around.beforePaint,
  });
  // Whoever may not see it any more does not keep it on the screen either (C6).
  const end = (reason: string) => {
    stop();
    keeper.wipe();
    contact.revoked(reason);
    screen.show();
  };
  const catchUp = createCatchUp({
    pull: createPull({ ...around, stream }),
    random: around.random,
    state: keeper.state,
    take: (pulled) => (pulled.kind === 'refused' ? end(pulled.code) : takePulled(pulled, keeper, contact)),
  });
  const link = createSocketLink({
    ...around,
    state: keeper.state,
    on: linkEvents({ stream, keeper, contact, poll: catchUp.poll, end }),
  });
  const wake = () => {
    contact.unsure();
    link.hurry();
    catchUp.check();
    screen.show();
  };
  const running: (() => void)[] = [];
  const stop = () => {
    link.close();
    catchUp.stop();
    for (const halt of running.splice(0)) halt();
  };
  const start = () => {
    const watch = setInterval(screen.show, WATCH_MS);
    running.push(() => clearInterval(watch), around.onWake(wake));
    // Until the socket is welcomed: a proxy may leave it without an answer for as long as a screen is given to doubt.
    catchUp.poll(true);
    link.open();
  };
  const offer = (snapshot: Snapshot<S>) => keeper.take({ type: 'start', start: snapshot, mayTurnBack: false });
  return { ...screen, now: clock.now, offer, start, stop };
}

type Wires<S extends StreamName> = {
  stream: S;
  keeper: Keeper<S>;
  contact: ContactBook;
  poll(isOn: boolean): void;
  end(reason: string): void;
};

function linkEvents<S extends StreamName>({ stream, keeper, contact, poll, end }: Wires<S>): LinkEvents {
  let isUp = false;
  return {
    welcome({ t, streams }) {
      isUp = true;
      contact.opened('socket');
      contact.closed('http');
      contact.heard(t);
      poll(false);
      const start = streams[stream];
      if (start) keeper.take({ type: 'start', start, mayTurnBack: true });
    },
    entries(slice) {
      contact.heard(slice.t);
      keeper.take({ type: 'entries', slice });
    },
    beacon({ head, h, t, ok, alarms }) {
      contact.heard(t);
      contact.warned(alarms);
      keeper.take({ type: 'head', head, hash: h });
      // A server that cannot read or write its log says nothing about the newest figures.
      if (ok) keeper.confirm(head, h);
    },
    down() {
      // Where a proxy refuses every WebSocket, an attempt that came to nothing says nothing about HTTP, which works.
      if (!isUp) return;
      isUp = false;
      contact.closed('socket');
      // A gap that was pulled while the socket was up says nothing about now.
      contact.closed('http');
      poll(true);
      keeper.take();
    },
    revoked: end,
  };
}

/** An answer over HTTP stands for a beacon, too: where no WebSocket gets through it is all there is. */
function takePulled<S extends StreamName>(pulled: PullResult<S>, keeper: Keeper<S>, contact: ContactBook): void {
  if (pulled.kind === 'failed') contact.closed('http');
  if (pulled.kind === 'snapshot')
    keeper.take({ type: 'start', start: pulled.snapshot, mayTurnBack: pulled.mayTurnBack });
  if (pulled.kind !== 'delta') return;
  const { delta, head, t, newest, alarms } = pulled;
  contact.opened('http');
  contact.heard(t);
  contact.warned(alarms);
  keeper.take({ type: 'start', start: delta, mayTurnBack: false }, { type: 'head', head, hash: null });
  // From memory, while the database is away: true of then, and no word about the newest.
  if (newest) keeper.confirm(delta.n, delta.h);
}
