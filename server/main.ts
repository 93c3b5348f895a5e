// The server of `npm start` and `npm run dev`.
import { parseArgs } from 'node:util';
import { ConfigFault, loadConfig } from './config';
import { DatabaseFault } from './db/database-fault';
import { createFaultReporter, createLogger } from './logger';
import { StartRefused, startServer } from './start';
import { stopSignal } from './stop-signal';

/** A stop that takes longer has hung. */
const STOP_WITHIN_MS = 4_500;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { dev: { type: 'boolean', default: false }, exercise: { type: 'boolean', default: false } },
  });
  const config = loadConfig();
  const logger = createLogger(config.logLevel);
  const reportFault = createFaultReporter(logger);
  const running = await startServer({ config, logger, ...values });
  process.stdout.write(`Ready: ${config.publicUrl}\n`);

  const stop = () => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        reportFault(error, 'stop');
        process.exit(1);
      },
    );
  };
  void stopSignal().then(stop);
  process.on('unhandledRejection', (error) => reportFault(error, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    reportFault(error, 'uncaught exception');
    process.exit(1);
  });
}

/** What a person can put right is said in a sentence; anything else with its stack. */
function tell(error: unknown): void {
  const isPlain = [ConfigFault, DatabaseFault, StartRefused].some((kind) => error instanceof kind);
  const text = error instanceof Error ? (isPlain ? error.message : error.stack) : error;
  process.stderr.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  tell(error);
  process.exit(1);
}
