import type { StreamName } from '@/domain/entries/entry';
import type { Snapshot } from '@/domain/protocol/frames';
import { type CatchUp, createCatchUp } from './catch-up';
import { createServerClock, createStepWatch } from './clock';
import { type ConnectionHealth, createConnectionHealth } from './connection-health';
import { createLinkSteadiness, type LinkSteadiness } from './link-steadiness';
import type { LiveEnvironment } from './live-environment';
import { createPull, type PullResult } from './pull-stream';
import { createSocketLink, type LinkEvents, type SocketLink } from './socket-link';
import { createStreamStore, type StreamStore } from './stream-store';
import { createViewScheduler, firstView, type LiveView } from './view-scheduler';

export type LiveStream<S extends StreamName = 'wall'> = {
  view(): LiveView<S>;
  subscribe(listener: () => void): () => void;
  /** Server time in ms (C8). */
  now(): number;
  /** Says something of this screen (C7). False: there is no socket. */
  say: SocketLink['say'];
  /** A page brought its own snapshot: it is taken when it is newer. */
  offer(snapshot: Snapshot<S>): void;
  /** A page that no server drew: it begins with what was kept, `ageMs` after it was confirmed. */
  restore(kept: { snapshot: Snapshot<S>; confirmedAt: number }, ageMs: number): void;
  start(): void;
  /** Stops it for good; another page creates another one. */
  stop(): void;
};

/** How often the age of the last confirmation is checked. */
const WATCH_MS = 500;

/** The live path of one stream on one page: it connects the state, the socket, HTTP and the view. */
export function createLiveStream<S extends StreamName>(
  initial: Snapshot<S>,
  serverNow: number,
  environment: LiveEnvironment,
): LiveStream<S> {
  const stream = initial.s;
  const clock = createServerClock(serverNow, environment.monotonic);
  const health = createConnectionHealth(clock, environment.monotonic);
  const store = createStreamStore(initial, health, ({ doubt }) => {
    const now = store.state().doubt;
    if (now !== null && now !== doubt) link.reportDoubt(now);
    catchUp.fetchNeeded();
    views.update();
  });
  const views = createViewScheduler({
    first: firstView(initial, serverNow),
    state: store.state,
    health,
    beforePaint: environment.beforePaint,
  });
  // A person who may no longer see it must not keep it on the screen either (C6).
  const end = (reason: string) => {
    stop();
    store.clear();
    health.revoked(reason);
    views.update();
  };
  const catchUp = createCatchUp({
    pull: createPull({ ...environment, stream }),
    random: environment.random,
    state: store.state,
    take: (pulled) => (pulled.kind === 'refused' ? end(pulled.code) : takePulled(pulled, store, health)),
  });
  const link = createSocketLink({
    ...environment,
    state: store.state,
    on: linkEvents({ stream, store, health, catchUp, steadiness: createLinkSteadiness(environment.monotonic), end }),
  });
  const wake = () => {
    health.markDoubtful();
    link.retrySoon();
    catchUp.checkHead();
    views.update();
  };
  const cleanups: (() => void)[] = [];
  const stop = () => {
    link.close();
    catchUp.stop();
    for (const cleanUp of cleanups.splice(0)) cleanUp();
  };
  const start = () => {
    const steps = createStepWatch(environment.calendar, environment.monotonic);
    const look = () => (steps.hasStepped() ? wake() : views.update());
    const watch = setInterval(look, WATCH_MS);
    cleanups.push(() => clearInterval(watch), environment.onWake(wake));
    // Poll until the welcome: a proxy may leave the socket without an answer until the screen counts as lost.
    catchUp.setPolling(true);
    link.open();
  };
  const offer = (snapshot: Snapshot<S>) => store.take({ type: 'start', start: snapshot, mayTurnBack: false });
  const restore: LiveStream<S>['restore'] = ({ snapshot, confirmedAt }, ageMs) => {
    if (health.lastContact() === null) health.markOld(confirmedAt, ageMs);
    offer(snapshot);
  };
  return { ...views, now: clock.now, say: link.say, offer, restore, start, stop };
}

type LinkParts<S extends StreamName> = {
  stream: S;
  store: StreamStore<S>;
  health: ConnectionHealth;
  catchUp: CatchUp;
  steadiness: LinkSteadiness;
  end(reason: string): void;
};

function linkEvents<S extends StreamName>({
  stream,
  store,
  health,
  catchUp,
  steadiness,
  end,
}: LinkParts<S>): LinkEvents {
  let isUp = false;
  /** Beside a link that will be cut again, polls go on. */
  const trustLink = () => {
    if (steadiness.isShaky()) return;
    health.channelClosed('http');
    catchUp.setPolling(false);
  };
  return {
    welcome({ t, release, streams }) {
      isUp = true;
      steadiness.cameUp();
      health.channelOpened('socket');
      health.markContact(t);
      health.setRelease(release);
      trustLink();
      const start = streams[stream];
      if (start) store.take({ type: 'start', start, mayTurnBack: true });
    },
    entries(slice) {
      health.markContact(slice.t);
      store.take({ type: 'entries', slice });
    },
    beacon({ head, h, t, release, ok, alarms }) {
      health.markContact(t);
      health.setRelease(release);
      health.setAlarms(alarms);
      store.take({ type: 'head', head, hash: h });
      trustLink();
      // A server that cannot read or write its log says nothing about the newest figures.
      if (ok) store.confirmHead(head, h);
    },
    down() {
      // A proxy may refuse every WebSocket while HTTP works: an attempt that failed says nothing about HTTP.
      if (!isUp) return;
      isUp = false;
      const wasShaky = steadiness.isShaky();
      steadiness.wentDown();
      health.channelClosed('socket');
      // An earlier pull, while the socket was up, does not show that HTTP works now; the polls beside a shaky link do.
      if (!wasShaky) health.channelClosed('http');
      catchUp.setPolling(true);
      if (steadiness.isShaky()) catchUp.checkHead();
      store.take();
    },
    revoked: end,
  };
}

/** An answer over HTTP also counts as a beacon: without a WebSocket there is no other one. */
function takePulled<S extends StreamName>(
  pulled: PullResult<S>,
  store: StreamStore<S>,
  health: ConnectionHealth,
): void {
  if (pulled.kind === 'failed') health.channelClosed('http');
  if (pulled.kind === 'snapshot')
    store.take({ type: 'start', start: pulled.snapshot, mayTurnBack: pulled.mayTurnBack });
  if (pulled.kind !== 'delta' && pulled.kind !== 'unwell') return;
  health.channelOpened('http');
  health.markContact(pulled.t);
  health.setAlarms(pulled.alarms);
  if (pulled.kind === 'unwell') return;
  const { delta, head, newest, release } = pulled;
  if (release !== null) health.setRelease(release);
  store.take({ type: 'start', start: delta, mayTurnBack: false }, { type: 'head', head, hash: null });
  // An answer from memory, while the database is away: nothing shows that it is still the newest.
  if (newest) store.confirmHead(delta.n, delta.h);
}
