import { readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { createCallerReader } from './caller/caller';
import { type Clock, createClock } from './clock';
import type { Config } from './config';
import { registerServer, type Server } from './context';
import { type Core, openCore } from './core';
import type { Auth } from './create-auth';
import type { Db } from './db/database';
import { readSetting } from './db/settings';
import { dressScreens } from './displays/dress-screen';
import { createHttpHandler, type Pages, settleHeaders } from './http';
import { guardPages } from './http/guard';
import { markTroubles } from './http/troubled';
import { createSocketCounter } from './limits/socket-counter';
import { createTokenBuckets } from './limits/token-buckets';
import { createTurns } from './limits/turns';
import { withLiteWall } from './lite/lite-wall';
import { openGateway } from './live/gateway';
import { createPresence } from './live/presence';
import { createLogger, type Logger } from './logger';
import { logRequests, watchRequests } from './logging/watch-requests';
import { createMetrics, type Metrics } from './metrics/metrics';
import { withMetrics } from './metrics/serve-metrics';
import { NO_PAGES, openPages } from './pages';
import { createPapers } from './papers/papers';
import { createPrinter } from './papers/print';
import { once, shutDown } from './process/shut-down';
import { StartRefused } from './process/start-refused';

export type StartOptions = {
  config: Config;
  clock?: Clock;
  logger?: Logger;
  /** Runs Next's development server instead of the build. */
  dev?: boolean;
  /** Allows a database that is marked for practice. */
  exercise?: boolean;
  /** False: starts the live path without Next. */
  pages?: boolean;
};

export type RunningServer = { server: Server; url: string; auth: Auth; clock: Clock; db: Db; stop(): Promise<void> };

/** The composition root: opens all parts in order, and closes them again when a later part fails. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, clock = createClock(), logger = createLogger(config.logLevel) } = options;
  const metrics = createMetrics();
  const build = options.dev ? null : readBuild();
  const core = await openCore({ config, clock, logger, build, onPaint: metrics.painted });
  try {
    const exercise = await readExercise(core, options);
    if (!config.publicUrlSet && !exercise) logger.warn(`PUBLIC_URL is not set: ${ONLY_HERE}`);
    const release = options.dev ? 'development' : (build ?? 'unbuilt');
    const server = toServer(core, { config, clock, exercise, release });
    registerServer(server);
    return await serve({ ...options, clock, logger, metrics }, core, server);
  } catch (error) {
    await core.close();
    throw error;
  }
}

const ONLY_HERE = 'links for other people say localhost and are good on this machine only.';

async function readExercise({ database }: Core, { exercise: isAllowed = false }: StartOptions): Promise<boolean> {
  const isExercise = (await readSetting(database.db, 'exercise')) !== null;
  if (isExercise && !isAllowed) {
    throw new StartRefused(
      'database.exercise',
      'this is a practice database. Choose another DATA_DIR, or start with --exercise: every page then says so.',
    );
  }
  return isExercise;
}

function readBuild(): string | null {
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim();
  } catch {
    return null;
  }
}

type Facts = { config: Config; clock: Clock; exercise: boolean; release: string };

function toServer(core: Core, { config, clock, exercise, release }: Facts): Server {
  const { auth, permission, walls, limits, openDrafts, openBriefings, views, verbs, reportFault } = core;
  return {
    now: clock.now,
    release,
    publicUrl: config.publicUrl,
    exercise,
    ...markTroubles({ actorOf: auth.actorOf }),
    permission,
    walls,
    sameOrigin: auth.sameOrigin,
    auth: {
      ...auth,
      people: markTroubles(auth.people),
      account: markTroubles(auth.account),
      displays: markTroubles(auth.displays),
    },
    limits,
    openDrafts,
    openBriefings,
    papers: createPapers({
      ...{ now: clock.now, publicUrl: config.publicUrl, exercise },
      ...{ print: createPrinter(config.chromium), khmerFont: config.wordKhmerFont },
      view: async () => (await views.settings()).settings.provinceView,
    }),
    views: markTroubles({ ...views, past: markTroubles(views.past) }),
    verbs,
    reportFault,
  };
}

/** How long the head of a request may take, and the whole request: 5 MB over a bad line take a minute. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 };
/** For one address. A hall whose screens all come back at once still gets all its pages within seconds. */
const TURNS = { most: 6, holdMs: 2_000 };

type ServeOptions = StartOptions & { clock: Clock; logger: Logger; metrics: Metrics };

async function serve(
  { config, clock, logger, metrics, dev = false, pages = true }: ServeOptions,
  core: Core,
  server: Server,
): Promise<RunningServer> {
  let handle: Pages = NO_PAGES.handle;
  const callerOf = createCallerReader(config.trustedProxies);
  const secure = config.publicUrl.startsWith('https:');
  const guarded = guardPages({
    pages: dressScreens(core.auth.displays, (request, response) => handle(request, response)),
    actorOf: core.auth.actorOf,
    shares: createTokenBuckets(() => performance.now()),
    turns: createTurns(TURNS),
    most: config.nodeLimits.pages,
    dev,
  });
  const answer = createHttpHandler({ ...core, dev, callerOf, secure, release: server.release, pages: guarded });
  const measured = withMetrics({ metrics, token: config.metricsToken }, answer);
  const http = createServer(PATIENCE, watchRequests(measured, [logRequests(logger), metrics.requested]));
  // Runs before the gateway's own listener, which passes these headers on.
  http.on('upgrade', (request) => settleHeaders(request, callerOf));
  const gateway = openGateway({
    ...core,
    ...server,
    identityOf: core.auth.identityOf,
    onlyDisplay: core.auth.displays.only,
    http,
    logger,
    presence: createPresence(),
    socketCounter: createSocketCounter(config.nodeLimits.sockets),
    isWriting: () => core.log.halted() === null,
    dev,
  });
  metrics.watch({ ...core, ...server, db: core.database.db, gateway });
  const opened = pages ? await openPages({ http, dev, port: config.port }) : NO_PAGES;
  handle = withLiteWall(opened.handle, server);
  const url = await listen(http, config);
  // What fails here fails again, and is said, where somebody asks for a moment of the past.
  if (pages) server.views.past.warmUp().catch(() => undefined);
  const stop = once(() => shutDown({ http, gateway, pages: opened, core }).finally(metrics.stop));
  return { server, url, auth: core.auth, clock, db: core.database.db, stop };
}

function listen(http: HttpServer, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port, ...(host !== null && { host }) }, () => {
      const address = http.address();
      resolve(`http://localhost:${typeof address === 'object' ? (address?.port ?? port) : port}`);
    });
  });
}
