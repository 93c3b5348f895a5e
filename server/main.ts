// The server of `npm start` and `npm run dev`.
import { parseArgs } from 'node:util';
import { loadConfig } from './config';
import { createFaultReporter, createLogger, tameConsole } from './logger';
import { wordsOf } from './process/plain-words';
import { stopSignal } from './process/stop-signal';
import { startServer } from './start';

/** A stop that takes longer has hung. */
const STOP_WITHIN_MS = 4_500;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { dev: { type: 'boolean', default: false }, exercise: { type: 'boolean', default: false } },
  });
  const config = loadConfig();
  const logger = createLogger(config.logLevel);
  const reportFault = createFaultReporter(logger);
  if (!values.dev) tameConsole(logger, () => performance.now());
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

try {
  await main();
} catch (error) {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
}
